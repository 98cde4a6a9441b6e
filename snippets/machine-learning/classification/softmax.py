"""Softmax: stable, blind to shifts, and for two classes the sigmoid."""

import numpy as np
from scipy.special import expit
from scipy.special import softmax as scipy_softmax


# --8<-- [start:show]
def softmax(Z):  # logits (n, K) -> probabilities (n, K)
    E = np.exp(Z - Z.max(axis=1, keepdims=True))
    return E / E.sum(axis=1, keepdims=True)


z = np.array([[1.0, 3.0, 0.0]])
print("probabilities", np.round(softmax(z)[0], 3))
print("plus 1000    ", np.round(softmax(z + 1000)[0], 3))
print("halved       ", np.round(softmax(z / 2)[0], 3))
two = softmax(np.array([[3.0, 1.0]]))[0, 0]
print(f"two logits 3, 1: {two:.3f}, sigmoid(2) = {1 / (1 + np.exp(-2)):.3f}")
# --8<-- [end:show]

# The text: exponentials 2.72, 20.09 and 1, divided by their sum.
by_hand = np.exp([1, 3, 0]) / (np.e + np.e**3 + 1)
assert np.allclose(softmax(z)[0], by_hand) and np.isclose(two, expit(2))

rng = np.random.default_rng(0)
Z = 5 * rng.normal(size=(6, 4))
assert np.allclose(softmax(Z), scipy_softmax(Z, axis=1))
assert np.allclose(softmax(Z - 1e5), softmax(Z))
shift = 1000.0 * np.arange(6)[:, None]  # another one in each row
assert np.allclose(softmax(Z + shift), softmax(Z))
assert np.allclose(softmax(Z[:, :2])[:, 0], expit(Z[:, 0] - Z[:, 1]))
# The model does not change if one vector is taken from all columns of W.
X, W = rng.normal(size=(6, 3)), rng.normal(size=(3, 4))
assert np.allclose(softmax(X @ W), softmax(X @ (W - W[:, [3]])))
assert not np.allclose(softmax(X @ W), softmax(X @ (W - W[[2]])))
# Gradient of one example by hand: x (p - y)^T, true class the first.
x, y = X[0], np.eye(4)[0]


def loss(W):
    return -np.log(softmax((x @ W)[None])[0] @ y)


grad = np.outer(x, softmax((x @ W)[None])[0] - y)
for i in range(3):
    for k in range(4):
        E = np.zeros((3, 4))
        E[i, k] = 1e-6
        slope = (loss(W + E) - loss(W - E)) / 2e-6
        assert np.isclose(slope, grad[i, k], atol=1e-8)
