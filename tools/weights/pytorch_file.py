"""Reads tensors from a file of PyTorch before 1.6, without PyTorch.

Such a file is five pickles (a magic number, a protocol version, the machine's sizes, the tensors'
descriptions, the order of the storages), then each storage: its element count as a little-endian
int64 and its raw little-endian elements. torch.serialization's `_legacy_save` is the reference.
"""

import pickle
from collections import OrderedDict

import numpy

MAGIC_NUMBER = 0x1950A86A20F9469CFC6C
DTYPES = {"FloatStorage": "<f4", "LongStorage": "<i8"}


class _Storage:
    def __init__(self, dtype, count):
        self.dtype = numpy.dtype(dtype)
        self.count = count
        self.values = None


def _describe_tensor(storage, offset, shape, strides, *_ignored):
    return storage, offset, shape, strides


class _Unpickler(pickle.Unpickler):
    """Builds only dictionaries and descriptions, since any other pickle could run code."""

    def __init__(self, file):
        super().__init__(file)
        self.storages = {}

    def find_class(self, module, name):
        if (module, name) == ("collections", "OrderedDict"):
            return OrderedDict
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return _describe_tensor
        if module == "torch" and name in DTYPES:
            return DTYPES[name]
        raise pickle.UnpicklingError(f"{module}.{name} is not expected in a file of tensors")

    def persistent_load(self, identity):
        _kind, dtype, key, _device, count, _view = identity
        return self.storages.setdefault(key, _Storage(dtype, count))


def read_tensors(path):
    """Returns the file's tensors as numpy arrays, by name."""
    with open(path, "rb") as file:
        if pickle.load(file) != MAGIC_NUMBER:
            raise ValueError(f"{path} is not an old-style PyTorch file")
        _protocol, machine = pickle.load(file), pickle.load(file)
        if not machine["little_endian"]:
            raise ValueError(f"{path} was written on a big-endian machine")
        unpickler = _Unpickler(file)
        descriptions = unpickler.load()
        for key in pickle.load(file):
            storage = unpickler.storages[key]
            count = int.from_bytes(file.read(8), "little")
            if count != storage.count:
                raise ValueError(f"storage {key} has {count} elements, not {storage.count}")
            storage.values = numpy.frombuffer(
                file.read(count * storage.dtype.itemsize), storage.dtype
            )
    return {name: _view(*description) for name, description in descriptions.items()}


def _view(storage, offset, shape, strides):
    byte_strides = [stride * storage.dtype.itemsize for stride in strides]
    return numpy.lib.stride_tricks.as_strided(
        storage.values[offset:], shape, byte_strides, writeable=False
    )
