"""Writes src/head/logistic-regression.fixture.json: multinomial logistic regression by scikit-learn.

What the head's tests compare the head with, rho = 0. Run with Python 3, numpy and scikit-learn:
    python tools/make-logistic-regression-fixture.py
"""

import json
import pathlib

import numpy
import sklearn
from sklearn.linear_model import LogisticRegression

LAMBDA = 1e-3
random = numpy.random.default_rng(20)


def standardize(features):
    mean = features.mean(axis=0)
    sigma = features.std(axis=0)
    floored = numpy.maximum(sigma, 0.3 * numpy.sqrt((sigma**2).mean()))
    z = (features - mean) / floored
    unit = 1 / numpy.sqrt((z**2).sum(axis=1).mean())
    return mean, unit / floored


def case(rows, dim, labels):
    centers = random.normal(size=(labels, dim))
    label_of = numpy.arange(rows) % labels
    label_of[: rows // 4] = 0  # unequal labels, so that the class balance shows
    features = centers[label_of] * 0.6 + random.normal(size=(rows, dim)) * random.uniform(0.05, 2, dim) + 3
    features = features.round(4)
    mean, scale = standardize(features)
    z = (features - mean) * scale
    model = LogisticRegression(C=1 / (rows * LAMBDA), tol=1e-12, max_iter=100_000, solver="newton-cg")
    model.fit(z, label_of)
    logits = model.decision_function(z) - numpy.log(numpy.bincount(label_of) / rows)
    exponentials = numpy.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = exponentials / exponentials.sum(axis=1, keepdims=True)
    return {
        "dim": dim,
        "labelOf": label_of.tolist(),
        "features": features.ravel().tolist(),
        "probabilities": probabilities.ravel().round(9).tolist(),
    }


fixture = {
    "madeWith": f"scikit-learn {sklearn.__version__}, numpy {numpy.__version__}",
    "lambda": LAMBDA,
    "cases": {"primal": case(60, 6, 3), "dual": case(24, 40, 4)},
}
path = pathlib.Path(__file__).parent.parent / "src/head/logistic-regression.fixture.json"
path.write_text(json.dumps(fixture) + "\n")
