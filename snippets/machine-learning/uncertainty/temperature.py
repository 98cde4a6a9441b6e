"""One temperature for all logits, fitted by log loss on held-out digits."""

import warnings

import numpy as np
from scipy.optimize import minimize_scalar
from scipy.special import log_softmax, softmax
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

# The number of passes is fixed on purpose.
warnings.simplefilter("ignore", ConvergenceWarning)


def network(seed):
    images, y = load_digits(return_X_y=True)
    X = images / 16 + 0.5 * np.random.default_rng(0).normal(size=images.shape)
    # Grey values as shares, under noise of deviation 0.5.
    assert np.allclose(
        np.polyfit(images.ravel() / 16, X.ravel(), 1), [1, 0], atol=0.015
    )
    assert abs(np.std(X - images / 16) - 0.5) < 0.005
    A, B, s, t = train_test_split(X, y, train_size=500, random_state=seed)
    assert len(A) == 500
    model = MLPClassifier((50,), max_iter=200, random_state=seed).fit(A, s)
    Z = model.predict_log_proba(B)  # logits up to a constant per row
    return Z[:400], t[:400], Z[400:], t[400:]


def summary(Z, y):
    P = softmax(Z, axis=1)
    right = P.argmax(axis=1) == y
    loss = -np.mean(log_softmax(Z, axis=1)[np.arange(len(y)), y])
    return right.mean(), P.max(axis=1).mean(), loss


# --8<-- [start:show]
def fit_temperature(Z, y):
    """T in [0.01, 100] for softmax(Z / T); logits Z (n, K), labels y."""
    if not np.all(np.isfinite(Z)):
        raise ValueError("logits must be finite: clip probabilities of 0")
    true = np.mean(Z[np.arange(len(y)), y])
    low, high = np.log(0.01), np.log(100)
    for _ in range(60):
        middle = (low + high) / 2
        P = softmax(Z / np.exp(middle), axis=1)
        if np.mean(np.sum(P * Z, axis=1)) > true:
            low = middle  # too confident: warmer
        else:
            high = middle
    return np.exp(middle)


Z, y, Z_test, y_test = network(0)
fitted = fit_temperature(Z, y)
print("T       accuracy   confidence   log loss")
for T in (1, fitted):
    right, confidence, loss = summary(Z_test / T, y_test)
    print(f"{T:.1f} {right:11.2f} {confidence:12.2f} {loss:10.2f}")
# --8<-- [end:show]

assert (len(y), len(y_test)) == (400, 1797 - 900)  # 500 trained the network
nets = (Z, y, Z_test, y_test), network(1)
for Z, y, Z_test, y_test in nets:
    T = fit_temperature(Z, y)
    best = minimize_scalar(
        lambda T, Z=Z, y=y: summary(Z / T, y)[2],
        bounds=(0.2, 20),
        method="bounded",
        options={"xatol": 1e-9},
    )
    assert np.isclose(T, best.x, rtol=1e-4)
    before, after = summary(Z_test, y_test), summary(Z_test / T, y_test)
    assert before[0] == after[0] and after[2] < before[2] - 0.1
    assert before[1] - before[0] > 0.1 > 2 * abs(after[1] - after[0])
# All right, with a margin: the loss falls as T does. All wrong: the reverse.
Z = np.array([[3.0, 1, 0], [0, 2, 1]])
assert fit_temperature(Z, np.array([0, 1])) < 0.011
assert fit_temperature(Z, np.array([2, 0])) > 99
# A stored probability of 0 would pass unseen: 0 times infinity is no number.
with np.errstate(divide="ignore"):
    zero = np.log([[0.7, 0.3, 0.0]])
try:
    fit_temperature(zero, np.array([0]))
except ValueError:
    pass
else:
    raise AssertionError("infinite logits were taken")
# A shift of each row changes nothing.
rng = np.random.default_rng(0)
Z, y = rng.normal(size=(50, 4)), rng.integers(4, size=50)
Z[np.arange(50), y] += 1
moved = fit_temperature(Z + rng.normal(size=(50, 1)), y)
assert np.isclose(moved, fit_temperature(Z, y))
