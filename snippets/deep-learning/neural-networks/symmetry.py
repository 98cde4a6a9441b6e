"""Equal weights stay equal: a 64-32-10 network on digits."""

import numpy as np
from sklearn.datasets import load_digits

digits = load_digits()
X, t = digits.data[:600] / 16, digits.target[:600]


# --8<-- [start:show]
def train(W1, W2, steps=150, rate=0.5):
    """Descent on X, 600 rows of 64 pixels, with t, their digits."""
    b1, b2 = np.zeros(len(W1)), np.zeros(len(W2))
    for _ in range(steps):
        H = np.tanh(X @ W1.T + b1)
        E = np.exp(H @ W2.T + b2)
        P = E / E.sum(axis=1, keepdims=True)
        D2 = (P - np.eye(10)[t]) / len(X)
        D1 = (D2 @ W2) * (1 - H**2)
        W2, b2 = W2 - rate * D2.T @ H, b2 - rate * D2.sum(axis=0)
        W1, b1 = W1 - rate * D1.T @ X, b1 - rate * D1.sum(axis=0)
    return W1, (P.argmax(axis=1) == t).mean()


rng = np.random.default_rng(0)
R1, R2 = rng.normal(size=(32, 64)) / 8, rng.normal(size=(10, 32)) / 6
starts = {
    "all zero": (0 * R1, 0 * R2),
    "all 0.01": (0 * R1 + 0.01, 0 * R2 + 0.01),
    "random": (R1, R2),
    "random, last layer zero": (R1, 0 * R2),
}
for name, (W1, W2) in starts.items():
    W1, accuracy = train(W1, W2)
    kinds = len(np.unique(W1.round(6), axis=0))
    print(f"{name}: distinct units {kinds}, accuracy {accuracy:.2f}")
# --8<-- [end:show]
assert kinds == len(R1)

W1, zero = train(0 * R1, 0 * R2)
assert not W1.any() and zero < 0.15
W1, equal = train(0 * R1 + 0.01, 0 * R2 + 0.01)
assert np.allclose(W1, W1[0], atol=1e-9) and not np.allclose(W1, 0.01)
# With softmax and W2 = 0.1 everywhere D2 W2 = 0.1 sum(P - Y) = 0.
W1, _ = train(0 * R1 + 0.1, 0 * R2 + 0.1, steps=1)
assert np.allclose(W1, 0.1, rtol=0, atol=1e-12)
W1, _ = train(0 * R1 + 0.1, 0 * R2 + 0.1, steps=2)
assert abs(W1 - 0.1).max() > 1e-6
for seed in range(1, 3):
    rng = np.random.default_rng(seed)
    R1, R2 = rng.normal(size=(32, 64)) / 8, rng.normal(size=(10, 32)) / 6
    W1, free = train(R1, R2)
    assert len(np.unique(W1.round(6), axis=0)) == 32
    late = train(R1, 0 * R2)[1]
    assert 0.2 < equal < 0.6 < 0.9 < min(free, late)
    # Zero in the first layer only: tanh units differ after one step.
    W1, _ = train(0 * R1, R2, steps=1)
    assert len(np.unique(W1.round(6), axis=0)) == 32
