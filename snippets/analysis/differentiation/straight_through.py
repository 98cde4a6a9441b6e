"""Training through a step: pretend that it was the identity."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.normal(size=(400, 3))
target = (X @ [1.0, -2.0, 0.5] > 0.4).astype(float)
inputs = np.column_stack([X, np.ones(len(X))])


def train(w, backward, steps=1000, rate=0.02):
    """The share of right answers after training; w: weights and bias."""
    for _ in range(steps):
        a = inputs @ w
        error = (a > 0) - target  # derivative of half the squared error
        w = w - rate * inputs.T @ (error * backward(a)) / len(X)
    return np.mean((inputs @ w > 0) == target)


def clipped(a):
    return (np.abs(a) < 1).astype(float)


small, wrong = np.array([0.1, 0.1, 0.1, 0]), np.array([-5, 10, -2.5, 0])
print(f"true derivative:  {train(small, np.zeros_like):.2f}")
print(f"straight through: {train(small, np.ones_like):.2f}", end=", ")
print(f"from wrong weights {train(wrong, np.ones_like):.2f}")
print(f"clipped:          {train(small, clipped):.2f}", end=", ")
print(f"from wrong weights {train(wrong, clipped):.2f}")
# --8<-- [end:show]

assert clipped(np.array([-1.1, -0.9, 0, 0.9, 1.1])).tolist() == [0, 1, 1, 1, 0]
start = np.mean((inputs @ small > 0) == target)
assert train(small, np.zeros_like) == start < 0.7
for seed in range(4):
    X = np.random.default_rng(seed).normal(size=(400, 3))
    target = (X @ [1.0, -2.0, 0.5] > 0.4).astype(float)
    inputs = np.column_stack([X, np.ones(len(X))])
    assert min(train(small, np.ones_like), train(small, clipped)) > 0.98
    assert train(wrong, np.ones_like) > 0.98 > 0.3 > train(wrong, clipped)
# Far from the kink, where clipped is 0, the wrong and sure ones stay for ever.
stuck = np.abs(inputs @ (4 * wrong)) >= 1
assert stuck.mean() > 0.95
# Here the update is the gradient of a function, the perceptron criterion.


def criterion(w):
    return np.sum(((inputs @ w > 0) - target) * (inputs @ w))


for w in rng.normal(size=(5, 4)):
    update = inputs.T @ ((inputs @ w > 0) - target)
    slopes = [
        (criterion(w + 1e-7 * e) - criterion(w - 1e-7 * e)) / 2e-7
        for e in np.eye(4)
    ]
    assert np.allclose(update, slopes, atol=1e-4)
