"""EfficientNet-Lite0 as a graph of ours, from the tensors of its PyTorch file.

The network is that of Tan and Le, "EfficientNet" (2019), in its Lite form: no squeeze-and-excite,
ReLU6 throughout. Every batch normalization is folded into the convolution before it.
"""

from math import erf

import numpy

from network_file import Network

BATCH_NORM_EPSILON = 1e-3

# ImageNet's mean color (0.485, 0.456, 0.406 of 255), in the network's input range: (x - 127) / 128.
PICTURE_MEAN = (numpy.array([0.485, 0.456, 0.406]) * 255 - 127) / 128

# repeats, depthwise kernel, stride of the first, expansion, output channels
STAGES = [
    (1, 3, 1, 1, 16),
    (2, 3, 2, 6, 24),
    (2, 5, 2, 6, 40),
    (3, 3, 2, 6, 80),
    (3, 5, 1, 6, 112),
    (4, 5, 2, 6, 192),
    (1, 3, 1, 6, 320),
]


def build(tensors, with_classifier=False):
    """The graph up to two feature vectors: `features` (1600) and `features-small` (512)."""
    network = Network("picture", channels=3)
    network.means["picture"] = PICTURE_MEAN

    def convolve(name, source, convolution, norm, stride=1, activation="relu6"):
        kernel, bias = _fold(tensors, convolution, norm)
        if kernel.shape[1] == 1 and "depthwise" in convolution:
            op, kernel = "depthwiseConv2d", kernel.transpose(2, 3, 0, 1)
        else:
            op, kernel = "conv2d", kernel.transpose(2, 3, 1, 0)
        return network.add(
            name, op, [source], {"kernel": kernel, "bias": bias}, _mean(tensors, norm, activation),
            stride=stride, padding="same", activation=activation,
        )

    last = convolve("stem", "picture", "_conv_stem", "_bn0", stride=2)
    number, channels = 0, 32
    for repeats, _kernel, first_stride, expansion, units in STAGES:
        for repeat in range(repeats):
            number += 1
            name, source = f"block{number}", f"_blocks.{number - 1}"
            stride = first_stride if repeat == 0 else 1
            is_residual = stride == 1 and channels == units
            entry = last
            if expansion > 1:
                last = convolve(f"{name}.expand", last, f"{source}._expand_conv", f"{source}._bn0")
            last = convolve(
                f"{name}.depthwise", last, f"{source}._depthwise_conv", f"{source}._bn1", stride
            )
            last = convolve(
                f"{name}.project" if is_residual else name,
                last, f"{source}._project_conv", f"{source}._bn2", activation="linear",
            )
            if is_residual:
                mean = network.means[last] + network.means[entry]
                last = network.add(name, "add", [last, entry], mean=mean)
            channels = units
    convolve("top", last, "_conv_head", "_bn1")
    for name in ("top", "block16", "block15"):
        network.add(f"{name}.mean", "meanOverSpace", [name])
    network.add("features", "concat", ["top.mean", "block16.mean"])
    network.add("features-small", "concat", ["block16.mean", "block15.mean"])
    if with_classifier:
        network.add("classes", "dense", ["top.mean"], {
            "kernel": tensors["_fc.weight"].T, "bias": tensors["_fc.bias"],
        }, activation="linear")
    return network


def _mean(tensors, norm, activation):
    """The mean of the channels after a batch normalization. Before the activation they are nearly
    normal, with the normalization's bias as mean and its weight as deviation."""
    mean = tensors[f"{norm}.bias"].astype(numpy.float64)
    if activation == "linear":
        return mean
    deviation = numpy.abs(tensors[f"{norm}.weight"]).clip(min=1e-9)
    return _mean_above(0, mean, deviation) - _mean_above(6, mean, deviation)


def _mean_above(threshold, mean, deviation):
    """Mean of max(0, x - threshold) for a normal x, in closed form."""
    z = (mean - threshold) / deviation
    density = numpy.exp(-z * z / 2) / numpy.sqrt(2 * numpy.pi)
    cumulative = numpy.array([(1 + erf(each / 2**0.5)) / 2 for each in z])
    return deviation * density + (mean - threshold) * cumulative


def _fold(tensors, convolution, norm):
    """Returns kernel (output first, as in PyTorch) and bias, with the normalization folded in."""
    variance = tensors[f"{norm}.running_var"].astype(numpy.float64)
    factor = tensors[f"{norm}.weight"] / numpy.sqrt(variance + BATCH_NORM_EPSILON)
    kernel = tensors[f"{convolution}.weight"] * factor[:, None, None, None]
    bias = tensors[f"{norm}.bias"] - tensors[f"{norm}.running_mean"] * factor
    return kernel.astype(numpy.float32), bias.astype(numpy.float32)
