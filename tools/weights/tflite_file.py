"""Turns a TensorFlow Lite file into a graph of ours.

The operations are those that the file's own schema defines; 16-bit constants stand behind DEQUANTIZE
and are taken as they are. A PRELU becomes the activation of the node before it.
"""

import numpy
import tflite

from network_file import Network

ACTIVATIONS = {
    tflite.ActivationFunctionType.NONE: "linear",
    tflite.ActivationFunctionType.RELU6: "relu6",
}
PADDINGS = {tflite.Padding.SAME: "same", tflite.Padding.VALID: "valid"}
DTYPES = {
    tflite.TensorType.FLOAT32: "<f4",
    tflite.TensorType.FLOAT16: "<f2",
    tflite.TensorType.INT32: "<i4",
}
OPERATORS = {
    number: name for name, number in vars(tflite.BuiltinOperator).items() if isinstance(number, int)
}


def read_network(content, input_name, outputs):
    """The graph that computes the tensors `outputs`, whose nodes get the names that `outputs` gives.

    `outputs` maps the file's tensor numbers to names; a tensor that no output needs is left out.
    """
    return _Reader(content, input_name, outputs).network


class _Reader:
    def __init__(self, content, input_name, outputs):
        self.model = tflite.Model.GetRootAs(content, 0)
        self.graph = self.model.Subgraphs(0)
        self.operators = [
            self.graph.Operators(i) for i in range(self.graph.OperatorsLength())
        ]
        self.sixteen_bit = {  # by the tensor behind a DEQUANTIZE: the one before it
            int(operator.Outputs(0)): int(operator.Inputs(0))
            for operator in self.operators
            if self._kind(operator) == "DEQUANTIZE"
        }
        self.names = dict(outputs)
        self.network = Network(input_name, channels=3)
        self.names[int(self.graph.Inputs(0))] = input_name
        self.slopes = self._merge_slopes()
        needed = self._needed(outputs)
        for operator in self.operators:
            kind = self._kind(operator)
            if kind not in ("DEQUANTIZE", "PRELU") and self._output(operator) in needed:
                getattr(self, f"_add_{kind.lower()}")(operator)

    def _kind(self, operator):
        code = self.model.OperatorCodes(operator.OpcodeIndex())
        return OPERATORS[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())]

    def _output(self, operator):
        """The number of the tensor that an operator makes, after its PRELU if it has one."""
        tensor = int(operator.Outputs(0))
        return self.slopes.get(tensor, (tensor, None))[0]

    def _merge_slopes(self):
        """For the tensor before a PRELU: the tensor after it, and that of the slopes."""
        return {
            int(operator.Inputs(0)): (int(operator.Outputs(0)), int(operator.Inputs(1)))
            for operator in self.operators
            if self._kind(operator) == "PRELU"
        }

    def _needed(self, outputs):
        needed = set(outputs)
        for operator in reversed(self.operators):
            if self._output(operator) in needed:
                needed.update(int(tensor) for tensor in operator.InputsAsNumpy())
        return needed

    def _constant(self, tensor):
        described = self.graph.Tensors(self.sixteen_bit.get(tensor, tensor))
        content = self.model.Buffers(described.Buffer()).DataAsNumpy()
        shape = described.ShapeAsNumpy() if described.ShapeLength() else ()
        return content.view(DTYPES[described.Type()]).reshape(shape)

    def _options(self, operator, kind):
        options = kind()
        options.Init(operator.BuiltinOptions().Bytes, operator.BuiltinOptions().Pos)
        return options

    def _add(self, operator, op, inputs, weights=None, activation="linear", **attributes):
        tensor, slopes = self.slopes.get(int(operator.Outputs(0)), (int(operator.Outputs(0)), None))
        weights = {role: values for role, values in (weights or {}).items() if values.any()}
        if slopes is not None:
            activation = "prelu"
            weights["slopes"] = self._constant(slopes).reshape(-1)
        if activation != "linear":
            attributes["activation"] = activation
        name = self.names.setdefault(tensor, f"{op}{tensor}")
        self.network.add(name, op, [self.names[int(each)] for each in inputs], weights, **attributes)

    def _add_convolution(self, operator, op, options, kernel):
        source, _kernel, bias = operator.InputsAsNumpy()
        if options.StrideH() != options.StrideW() or options.DilationHFactor() != 1:
            raise ValueError("a convolution with uneven strides, or dilated, is not expected")
        self._add(
            operator, op, [source], {"kernel": kernel, "bias": self._constant(int(bias))},
            ACTIVATIONS[options.FusedActivationFunction()],
            stride=options.StrideH(), padding=PADDINGS[options.Padding()],
        )

    def _add_conv_2d(self, operator):
        kernel = self._constant(int(operator.Inputs(1))).transpose(1, 2, 3, 0)  # from OHWI
        self._add_convolution(
            operator, "conv2d", self._options(operator, tflite.Conv2DOptions), kernel
        )

    def _add_depthwise_conv_2d(self, operator):
        kernel = self._constant(int(operator.Inputs(1))).transpose(1, 2, 3, 0)  # from 1HWC
        self._add_convolution(
            operator, "depthwiseConv2d",
            self._options(operator, tflite.DepthwiseConv2DOptions), kernel,
        )

    def _add_fully_connected(self, operator):
        source, kernel, bias = (int(each) for each in operator.InputsAsNumpy())
        weights = {"kernel": self._constant(kernel).T, "bias": self._constant(bias)}
        self._add(operator, "dense", [source], weights)

    def _add_add(self, operator):
        self._add(operator, "add", operator.InputsAsNumpy())

    def _add_max_pool_2d(self, operator):
        options = self._options(operator, tflite.Pool2DOptions)
        self._add(
            operator, "maxPool", [operator.Inputs(0)],
            size=[options.FilterHeight(), options.FilterWidth()],
            stride=[options.StrideH(), options.StrideW()], padding=PADDINGS[options.Padding()],
        )

    def _add_pad(self, operator):
        before, after = self._constant(int(operator.Inputs(1)))[1:].T.tolist()
        self._add(operator, "pad", [operator.Inputs(0)], before=before, after=after)

    def _add_resize_bilinear(self, operator):
        options = self._options(operator, tflite.ResizeBilinearOptions)
        self._add(
            operator, "resizeBilinear", [operator.Inputs(0)],
            size=self._constant(int(operator.Inputs(1))).tolist(),
            alignCorners=options.AlignCorners(), halfPixelCenters=options.HalfPixelCenters(),
        )

    def _add_mean(self, operator):
        if self._constant(int(operator.Inputs(1))).tolist() != [1, 2]:
            raise ValueError("a mean over other dimensions than height and width is not expected")
        self._add(operator, "meanOverSpace", [operator.Inputs(0)])

    def _add_logistic(self, operator):
        self._add(operator, "identity", [operator.Inputs(0)], activation="sigmoid")
