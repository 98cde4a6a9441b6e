"""Micro, macro, weighted and samples averages of F1."""

import warnings

import numpy as np
from sklearn import metrics


# --8<-- [start:show]
def f1_averages(Y, Z, empty=0.0):
    """Averages of F1 for truth Y and predictions Z, both 0/1 (n, K).

    empty: F1 of a label or example with neither a true nor a predicted 1.
    """

    def f1(axis):
        both, total = np.sum(Y * Z, axis=axis), np.sum(Y + Z, axis=axis)
        safe = np.maximum(total, 1)
        return np.where(total > 0, 2 * both / safe, empty)

    return {
        "micro": float(f1(None)),
        "macro": float(np.mean(f1(0))),
        "weighted": float(np.average(f1(0), weights=np.sum(Y, axis=0))),
        "samples": float(np.mean(f1(1))),
    }


Y = np.array([[1, 1, 0], [0, 1, 0], [0, 1, 1], [1, 0, 0]])
Z = np.array([[1, 1, 0], [0, 1, 0], [0, 1, 0], [0, 1, 0]])
print({name: round(value, 3) for name, value in f1_averages(Y, Z).items()})
exact, wrong = np.mean(np.all(Y == Z, axis=1)), np.mean(Y != Z)
print(f"subset accuracy {exact:.2f}, Hamming loss {wrong:.2f}")
# --8<-- [end:show]

warnings.simplefilter("ignore")
assert np.allclose(
    list(f1_averages(Y, Z).values()),
    (8 / 11, (2 / 3 + 6 / 7) / 3, (2 * 2 / 3 + 3 * 6 / 7) / 6, 2 / 3),
)
assert exact == metrics.accuracy_score(Y, Z)
assert wrong == metrics.hamming_loss(Y, Z) == 3 / 12
assert metrics.jaccard_score(Y, Z, average="samples") == 2.5 / 4
rng = np.random.default_rng(0)
for _ in range(30):
    Y = (rng.random((17, 5)) < (0.1, 0.2, 0.3, 0.5, 0.8)).astype(int)
    Y[0] = 1
    Z = np.where(rng.random(Y.shape) < 0.7, Y, 1 - Y)
    Y[3], Z[3] = 0, 0  # an example without labels
    for empty in (0.0, 1.0):
        for name, value in f1_averages(Y, Z, empty).items():
            library = metrics.f1_score(Y, Z, average=name, zero_division=empty)
            assert np.isclose(value, library)
    # One label each: micro F1 is accuracy.
    a, b = rng.integers(5, size=(2, 30))
    one_hot = f1_averages(np.eye(5)[a], np.eye(5)[b])
    assert np.isclose(one_hot["micro"], np.mean(a == b))
# The card: three tags, counts (true, predicted, both).
tags = np.array([[80, 90, 72], [16, 14, 9], [4, 1, 0]])
f1 = 2 * tags[:, 2] / (tags[:, 0] + tags[:, 1])
total = tags.sum(axis=0)
assert np.allclose(f1, (144 / 170, 18 / 30, 0))
assert round(float(f1.mean()), 2) == 0.48
assert round(2 * total[2] / (total[0] + total[1]), 2) == 0.79
