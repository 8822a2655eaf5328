"""Compares our hand networks with the published ones, run by TensorFlow Lite's own interpreter.

    python verify_hand.py              fetches the published package with npm
    python verify_hand.py --package path/to/the.tgz --weights FOLDER --fixture

Every output of `--weights` (default: those that ship) is compared, on noise and on the drawn
hands that the tests of packages/hand use. `--fixture` writes what those tests compare with.
"""

import argparse
import json
from pathlib import Path

import numpy
import tensorflow

import convert_hand
import network_file

FIXTURE = Path(__file__).parents[2] / "packages/hand/src/fixtures/network-outputs.json"
SIZES = {"palm-detector": 192, "landmarks": 224}
# The tests compare every 97th value of a map, so that the fixture stays small.
KEPT_STEP = 97


def run(graph, arrays, picture):
    """The values of every node for `picture` (height x width x 3, 0..1), by name."""
    values = {graph["input"]["name"]: picture[None].astype("f4")}
    for node in graph["nodes"]:
        inputs = [values[name] for name in node["inputs"]]
        values[node["name"]] = _activate(node, arrays, _compute(node, arrays, inputs))
    return values


def _compute(node, arrays, inputs):
    kernel = arrays.get(node.get("kernel"))
    bias = arrays.get(node.get("bias"), 0)
    padding = node.get("padding", "").upper()
    match node["op"]:
        case "conv2d":
            return tensorflow.nn.conv2d(inputs[0], kernel, node["stride"], padding) + bias
        case "depthwiseConv2d":
            strides = [1, node["stride"], node["stride"], 1]
            return tensorflow.nn.depthwise_conv2d(inputs[0], kernel, strides, padding) + bias
        case "dense":
            return inputs[0] @ kernel + bias
        case "add":
            return inputs[0] + inputs[1]
        case "maxPool":
            return tensorflow.nn.max_pool2d(inputs[0], node["size"], node["stride"], padding)
        case "pad":
            return tensorflow.pad(inputs[0], [[0, 0], *zip(node["before"], node["after"])])
        case "resizeBilinear":
            # TensorFlow 2 can only resize between the centers of pixels.
            if node["alignCorners"] or not node["halfPixelCenters"]:
                raise ValueError("resizing other than between the centers of pixels")
            return tensorflow.image.resize(inputs[0], node["size"])
        case "meanOverSpace":
            return tensorflow.reduce_mean(inputs[0], [1, 2])
        case "identity":
            return inputs[0]
    raise ValueError(f"{node['op']} is not known here")


def _activate(node, arrays, sum_):
    match node.get("activation", "linear"):
        case "linear":
            return sum_
        case "relu6":
            return tensorflow.nn.relu6(sum_)
        case "sigmoid":
            return tensorflow.sigmoid(sum_)
        case "prelu":
            return tensorflow.where(sum_ > 0, sum_, sum_ * arrays[node["slopes"]])
    raise ValueError(f"{node['activation']} is not known here")


class Published:
    """A published network, run by TensorFlow Lite."""

    def __init__(self, content, outputs):
        self.interpreter = tensorflow.lite.Interpreter(
            model_content=content, experimental_preserve_all_tensors=True, num_threads=1
        )
        self.interpreter.allocate_tensors()
        self.outputs = outputs

    def run(self, picture):
        source = self.interpreter.get_input_details()[0]["index"]
        self.interpreter.set_tensor(source, picture[None].astype("f4"))
        self.interpreter.invoke()
        return {name: self.interpreter.get_tensor(at) for at, name in self.outputs.items()}


def pattern(size):
    """A picture by formula, so that a test can make the same one: 0..1."""
    y, x, channel = numpy.mgrid[0:size, 0:size, 0:3]
    return ((x * (3 + channel) + y * (5 - channel) + (x * y) // 7) % 256) / 255


def noise(size, seed=1):
    return numpy.random.default_rng(seed).random((size, size, 3))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--package", type=Path)
    parser.add_argument("--weights", type=Path, default=convert_hand.TARGET)
    parser.add_argument("--fixture", action="store_true")
    options = parser.parse_args()
    fixture = {}
    for name, content in convert_hand.read_package(options.package).items():
        published = Published(content, convert_hand.NETWORKS[name]["outputs"])
        ours = network_file.read(options.weights / name)
        for kind, picture in {"pattern": pattern(SIZES[name]), "noise": noise(SIZES[name])}.items():
            expected, values = published.run(picture), run(*ours, picture)
            for output, rows in expected.items():
                error = numpy.abs(rows - values[output]).max()
                print(f"{name}, {kind}: {output} differs by at most {error:.1e} "
                      f"(its values: up to {numpy.abs(rows).max():.1f})")
            if kind == "pattern":
                fixture[name] = {output: _kept(rows) for output, rows in expected.items()}
    if options.fixture:
        FIXTURE.parent.mkdir(parents=True, exist_ok=True)
        FIXTURE.write_text(json.dumps({"step": KEPT_STEP, **fixture}) + "\n")


def _kept(rows):
    values = rows.ravel()
    return [float(f"{value:.7g}") for value in (values if len(values) < 100 else values[::KEPT_STEP])]


if __name__ == "__main__":
    main()
