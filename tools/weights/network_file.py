"""Writes a network of ours: `network.json` (the graph) and `weights.bin` (its numbers).

docs/network-format.md describes both for readers.
"""

import hashlib
import json
from pathlib import Path

import numpy

ENCODINGS = ("uint8-per-channel", "uint16-per-channel", "float16", "float32")

# The type of a level, for the encodings that have levels.
LEVELS = {"uint8-per-channel": "u1", "uint16-per-channel": "<u2"}

# The arrays that a node may have, in the order of the file.
ROLES = ("kernel", "bias", "slopes")


class Network:
    """A graph that is built node by node. The inputs of a node are earlier nodes, by name."""

    def __init__(self, input_name, channels):
        self.input = {"name": input_name, "channels": channels}
        self.nodes = []
        self.weights = {}
        self.means = {input_name: None}

    def add(self, name, op, inputs, weights=None, mean=None, **attributes):
        """Adds a node and returns its name. `weights` holds its arrays by role.

        `mean` is what the node's channels are expected to be on average: what makes good for the
        rounding of the kernels that read it.
        """
        self.means[name] = mean
        node = {"name": name, "op": op, "inputs": inputs, **attributes}
        for role, values in (weights or {}).items():
            node[role] = f"{name}.{role}"
            self.weights[node[role]] = numpy.ascontiguousarray(values, dtype=numpy.float32)
        self.nodes.append(node)
        return name


def encode(network, kernel_encoding):
    """Returns (network.json as text, weights.bin as bytes).

    `kernel_encoding` is one of `ENCODINGS`; those with levels are for kernels alone, and leave
    biases and slopes at float32.
    """
    binary, index = bytearray(), []

    def append(name, values, encoding, content, **fields):
        index.append({"name": name, "shape": list(values.shape), "offset": len(binary),
                      "encoding": encoding, **fields})
        binary.extend(content + bytes(-len(content) % 4))

    for node in network.nodes:
        arrays = {role: network.weights[node[role]] for role in ROLES if role in node}
        encoding = "float32" if kernel_encoding in LEVELS else kernel_encoding
        if kernel_encoding in LEVELS:
            kernel = arrays.pop("kernel", None)
            if kernel is not None:
                # Conv HWIO and dense IO end in the output channel, depthwise HWC1 in channel times one.
                channels = kernel.shape[-1] if kernel.shape[-1] > 1 else kernel.shape[-2]
                content, rounded = quantize(kernel.reshape(-1, channels), LEVELS[kernel_encoding])
                append(node["kernel"], kernel, kernel_encoding, content, channels=channels)
                change, mean = rounded.reshape(kernel.shape) - kernel, network.means[node["inputs"][0]]
                if mean is not None:
                    arrays["bias"] = arrays["bias"] - _effect(change, mean)
        for role, values in arrays.items():
            content = values.astype("<f2" if encoding == "float16" else "<f4").tobytes()
            append(node[role], values, encoding, content)
    graph = {
        "format": "tl-network",
        "formatVersion": 1,
        "input": network.input,
        "nodes": network.nodes,
        "weights": index,
    }
    return _json_of(graph), bytes(binary)


def quantize(values, level_type):
    """Rounds each column of `values` to the levels of a type: value = step * (level - zero).

    Returns the file's bytes and the values after rounding. The bytes are the columns' steps
    (float32 each), then the level of each column's zero, then that of each value, row by row.
    Zero is a level, so that a weight that is nothing stays nothing.
    """
    greatest_level = numpy.iinfo(level_type).max
    least, greatest = values.min(axis=0).clip(max=0), values.max(axis=0).clip(min=0)
    step = (greatest - least) / numpy.float32(greatest_level)
    step[step == 0] = 1
    zero = numpy.rint(-least / step)
    levels = numpy.rint(values / step + zero).clip(0, greatest_level)
    content = b"".join(
        [step.astype("<f4").tobytes(), zero.astype(level_type).tobytes(),
         levels.astype(level_type).tobytes()]
    )
    return content, step * (levels - zero)


def _effect(change, mean):
    """How much a kernel's `change` moves its outputs on average, for inputs with the mean `mean`.

    Taken off the bias it leaves only the noise of rounding, not its shift: Nagel et al.,
    "Data-Free Quantization Through Weight Equalization and Bias Correction" (2019), section 4.2.
    """
    per_input = change.sum(axis=(0, 1))
    return per_input[:, 0] * mean if per_input.shape[1] == 1 else mean @ per_input


def read(folder):
    """Returns the graph of a folder that `write` has made, and its arrays by name as float32."""
    graph = json.loads((Path(folder) / "network.json").read_text())
    binary = (Path(folder) / "weights.bin").read_bytes()
    return graph, {entry["name"]: _decode(entry, binary) for entry in graph["weights"]}


def _decode(entry, binary):
    count, at = int(numpy.prod(entry["shape"])), entry["offset"]
    if entry["encoding"] in LEVELS:
        channels, level_type = entry["channels"], numpy.dtype(LEVELS[entry["encoding"]])
        step = numpy.frombuffer(binary, "<f4", channels, at)
        zero_at = at + 4 * channels
        zero = numpy.frombuffer(binary, level_type, channels, zero_at).astype("f4")
        levels = numpy.frombuffer(binary, level_type, count, zero_at + level_type.itemsize * channels)
        values = step * (levels.reshape(-1, channels).astype("f4") - zero)
    else:
        dtype = "<f2" if entry["encoding"] == "float16" else "<f4"
        values = numpy.frombuffer(binary, dtype, count, at).astype("f4")
    return values.reshape(entry["shape"])


def write(folder, network, kernel_encoding, about):
    """Writes graph, weights and `manifest.json`, whose fields are `about` and the files' digests."""
    graph, binary = encode(network, kernel_encoding)
    write_folder(folder, {"network.json": graph.encode(), "weights.bin": binary}, about)


def write_folder(folder, contents, about):
    """Writes files by name and their `manifest.json`."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for name, content in contents.items():
        (folder / name).write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        files.append({"name": name, "bytes": len(content), "sha256": digest})
    manifest = {"format": "tl-weights", "formatVersion": 1, **about, "files": files}
    (folder / "manifest.json").write_text(_json_of(manifest))


def _json_of(value):
    """JSON with one line for each element of the top-level lists."""
    lines = []
    for key, field in value.items():
        if isinstance(field, list):
            rows = ",\n".join(f"    {json.dumps(row)}" for row in field)
            lines.append(f"  {json.dumps(key)}: [\n{rows}\n  ]")
        else:
            lines.append(f"  {json.dumps(key)}: {json.dumps(field)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"
