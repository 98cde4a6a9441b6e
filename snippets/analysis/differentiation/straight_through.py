"""Training through a step: pretend that it was the identity."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.normal(size=(400, 3))
target = (X @ [1.0, -2.0, 0.5] > 0.4).astype(float)


def train(backward, steps=300, rate=0.02):
    w = np.array([0.1, 0.1, 0.1, 0.0])  # weights and bias
    inputs = np.column_stack([X, np.ones(len(X))])
    for _ in range(steps):
        a = inputs @ w
        error = (a > 0) - target  # derivative of half the squared error
        w = w - rate * inputs.T @ (error * backward(a)) / len(X)
    return np.mean((inputs @ w > 0) == target)


print(f"true derivative 0:        {train(np.zeros_like):.3f}")
print(f"straight through:         {train(np.ones_like):.3f}")
clipped = train(lambda a: (np.abs(a) < 1).astype(float))
print(f"straight through, |a| < 1: {clipped:.3f}")
# --8<-- [end:show]

assert train(np.zeros_like) < 0.7 < 0.9 < train(np.ones_like)
assert clipped > 0.9
