"""Writes a network of ours: `network.json` (the graph) and `weights.bin` (its numbers).

docs/network-format.md describes both for readers.
"""

import hashlib
import json
from pathlib import Path

import numpy


class Network:
    """A graph that grows node by node, each reading earlier ones by name."""

    def __init__(self, input_name, channels):
        self.input = {"name": input_name, "channels": channels}
        self.nodes = []
        self.weights = {}
        self.means = {}

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

    `kernel_encoding` is `uint8-per-channel` or `float32`; biases are always float32.
    """
    binary, index = bytearray(), []

    def append(name, values, encoding, content, **fields):
        index.append({"name": name, "shape": list(values.shape), "offset": len(binary),
                      "encoding": encoding, **fields})
        binary.extend(content + bytes(-len(content) % 4))

    for node in network.nodes:
        if "kernel" not in node:
            continue
        kernel, bias = network.weights[node["kernel"]], network.weights[node["bias"]]
        if kernel_encoding == "uint8-per-channel":
            # Conv HWIO and dense IO end in the output channel, depthwise HWC1 in channel times one.
            channels = kernel.shape[-1] if kernel.shape[-1] > 1 else kernel.shape[-2]
            content, rounded = quantise(kernel.reshape(-1, channels))
            append(node["kernel"], kernel, kernel_encoding, content, channels=channels)
            change = rounded.reshape(kernel.shape) - kernel
            bias = bias - _effect(change, network.means[node["inputs"][0]])
        else:
            append(node["kernel"], kernel, "float32", kernel.astype("<f4").tobytes())
        append(node["bias"], bias, "float32", bias.astype("<f4").tobytes())
    graph = {
        "format": "tl-network",
        "formatVersion": 1,
        "input": network.input,
        "nodes": network.nodes,
        "weights": index,
    }
    return _json_of(graph), bytes(binary)


def quantise(values):
    """Rounds each column of `values` to 256 levels: value = step * (level - zero).

    Returns the file's bytes and the values after rounding. The bytes are the columns' steps
    (float32 each), then a byte for each column's zero, then a byte for each value, row by row.
    Zero is a level, so that a weight that is nothing stays nothing.
    """
    least, greatest = values.min(axis=0).clip(max=0), values.max(axis=0).clip(min=0)
    step = (greatest - least) / numpy.float32(255)
    step[step == 0] = 1
    zero = numpy.rint(-least / step)
    levels = numpy.rint(values / step + zero).clip(0, 255)
    content = b"".join(
        [step.astype("<f4").tobytes(), zero.astype("u1").tobytes(), levels.astype("u1").tobytes()]
    )
    return content, step * (levels - zero)


def _effect(change, mean):
    """How far a kernel's `change` moves its outputs on average, where its inputs average `mean`.

    Taken off the bias it leaves only the noise of rounding, not its shift: Nagel et al.,
    "Data-Free Quantization Through Weight Equalization and Bias Correction" (2019), section 4.2.
    """
    per_input = change.sum(axis=(0, 1))
    return per_input[:, 0] * mean if per_input.shape[1] == 1 else mean @ per_input


def write(folder, network, kernel_encoding, about):
    """Writes graph, weights and `manifest.json`, whose fields are `about` and the files' digests."""
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    graph, binary = encode(network, kernel_encoding)
    contents = {"network.json": graph.encode(), "weights.bin": binary}
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
