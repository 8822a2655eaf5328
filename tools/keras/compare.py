"""Opens a saved model in Keras and in TensorFlow Lite and compares it with the page's probabilities.

    compare.py FOLDER

FOLDER holds model.json, weights.bin and labels.txt as saved, pictures.rgb (224 x 224 x 3 bytes each) and
scores.json (for each picture the probabilities, in the order of the labels).
"""

import json
import sys
from pathlib import Path

import numpy as np
import tensorflow as tf
import tf_keras
from tensorflowjs.converters import converter

TOLERANCE = 1e-4


def main() -> None:
    folder = Path(sys.argv[1])
    expected = np.array(json.loads((folder / "scores.json").read_text()))
    pixels = np.fromfile(folder / "pictures.rgb", np.uint8).reshape(-1, 224, 224, 3)
    pictures = pixels.astype(np.float32) / 127 - 1
    labels = (folder / "labels.txt").read_text().splitlines()
    assert expected.shape == (len(pictures), len(labels)), expected.shape

    file = folder / "model.h5"
    formats = ["--input_format", "tfjs_layers_model", "--output_format", "keras"]
    converter.convert([*formats, str(folder / "model.json"), str(file)])
    model = tf_keras.models.load_model(file, compile=False)
    lite = tf.lite.TFLiteConverter.from_keras_model(model).convert()

    print(f"{len(pictures)} pictures, {len(labels)} labels, {model.count_params()} weights")
    print(f"the lowest confidence: {expected.max(axis=1).min():.3f}")
    results = {
        "Keras": model.predict(pictures, verbose=0),
        "TensorFlow Lite": run_lite(lite, pictures),
    }
    worst = 0.0
    for name, said in results.items():
        difference = np.abs(said - expected).max()
        worst = max(worst, difference)
        print(f"{name}: the largest difference of a probability is {difference:.1e}")
    sys.exit(0 if worst < TOLERANCE else 1)


def run_lite(content: bytes, pictures: np.ndarray) -> np.ndarray:
    interpreter = tf.lite.Interpreter(model_content=content)
    interpreter.allocate_tensors()
    [taken] = interpreter.get_input_details()
    [given] = interpreter.get_output_details()
    said = []
    for picture in pictures:
        interpreter.set_tensor(taken["index"], picture[None])
        interpreter.invoke()
        said.append(interpreter.get_tensor(given["index"])[0])
    return np.array(said)


if __name__ == "__main__":
    main()
