"""Google's speech_embedding as a graph of ours, from the initializers of its ONNX file.

The network is that of Lin et al., "Training Keyword Spotters with Limited and Synthesized Speech
Data" (2020). It is cut behind its last pool: what follows sums up 775 ms of speech in one vector,
and is not used.
"""

import numpy

from network_file import Network

# Kernels (time x frequency) of the convolutions before each pool, and the pool (time, frequency).
STAGES = [
    (["3x3", "1x3", "3x1"], (2, 2)),
    (["1x3", "3x1", "1x3", "3x1"], (1, 2)),
    (["1x3", "3x1", "1x3", "3x1"], (2, 2)),
    (["1x3", "3x1", "1x3", "3x1"], (1, 2)),
    (["1x3", "3x1", "1x3", "3x1"], (2, 2)),
]
SLOPE, FLOOR = 0.2, -0.4


def build(initializers):
    """The graph up to `pool5`, and `pool4` on the way. Input: 1 x frames x 32 bands x 1."""
    network = Network("log-mel", channels=1)
    last, number = "log-mel", 0
    for stage, (kernels, pool) in enumerate(STAGES, start=1):
        for _kernel in kernels:
            number += 1
            last = _convolve(network, initializers, last, number)
        last = network.add(f"pool{stage}", "maxPool", [last], size=pool, stride=pool, padding="valid")
    return network


def onnx_taps():
    """The names of `pool4` and `pool5` in the ONNX file."""
    return {"pool4": "model/max_pooling2d_3/MaxPool:0", "pool5": "model/max_pooling2d_4/MaxPool:0"}


def published_names(number):
    """The names of the kernel and the bias of `convolution{number}` in the ONNX file."""
    convolution = "conv2d" if number == 1 else f"conv2d_{number - 1}"
    return [f"model/{convolution}/Conv2D_{role}_fused_bn" for role in ("weights", "bias")]


def _convolve(network, initializers, source, number):
    """A convolution that pads frequency but not time, LeakyReLU, and the floor."""
    kernel, bias = (initializers[published] for published in published_names(number))
    kernel = kernel.transpose(2, 3, 1, 0)
    name = f"convolution{number}"
    height, width = kernel.shape[:2]
    if width == 3 and height == 3:
        source = network.add(f"{name}.padded", "pad", [source], before=[0, 1, 0], after=[0, 1, 0])
    # At a kernel of 1 x 3, "same" pads frequency alone.
    padding = "same" if height == 1 else "valid"
    network.add(name, "conv2d", [source], {"kernel": kernel, "bias": bias}, stride=1, padding=padding,
                activation="leakyRelu", activationValue=SLOPE)
    return network.add(f"{name}.floored", "identity", [name], activation="max",
                       activationValue=FLOOR)


def check_structure(nodes, initializers):
    """Checks that the published graph has the structure that `build` assumes."""
    convolutions = [node for node in nodes if node.op_type == "Conv"]
    kernels = [kernel for stage, _pool in STAGES for kernel in stage]
    shapes = ["x".join(str(size) for size in initializers[node.input[1]].shape[2:])
              for node in convolutions]
    pads = [list(_attribute(node, "pads") or [0, 0, 0, 0]) for node in convolutions]
    pools = [tuple(_attribute(node, "kernel_shape")) for node in nodes if node.op_type == "MaxPool"]
    floors = {initializers[node.input[1]].item() for node in nodes if node.op_type == "Max"}
    slopes = {_attribute(node, "alpha") for node in nodes if node.op_type == "LeakyRelu"}
    expected_pads = [[0, 1, 0, 1] if kernel.endswith("x3") else [0] * 4 for kernel in kernels]
    as_expected = [
        shapes[:-1] == kernels, pads[:-1] == expected_pads, pools == [pool for _, pool in STAGES],
        floors == {numpy.float32(FLOOR)}, slopes == {numpy.float32(SLOPE)},
    ]
    if not all(as_expected):
        raise SystemExit(f"The published graph is not the one described here: {as_expected}")


def _attribute(node, name):
    for attribute in node.attribute:
        if attribute.name == name:
            return attribute.ints if attribute.ints else attribute.f
    return None
