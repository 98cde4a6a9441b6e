"""A leaf of gradient boosting: Newton's step from the second-order model."""

import numpy as np

# --8<-- [start:show]
y = np.array([1, 1, 0, 1, 1, 0, 1, 1])  # labels in one leaf
score = np.full(8, -0.5)  # what the trees so far say (log-odds)


def loss(c):
    return np.sum(np.logaddexp(0, score + c) - y * (score + c))


p = 1 / (1 + np.exp(-score))
G, H = np.sum(p - y), np.sum(p * (1 - p))  # first and second derivative
step = -G / H
print(f"Newton step {step:.3f}, loss {loss(0):.3f} -> {loss(step):.3f}")
model = loss(0) + G * step + H * step**2 / 2
print(f"the parabola promised {model:.3f}")
best = np.log(6 / 2) - score[0]  # exact minimum: the leaf's log-odds
print(f"exact best {best:.3f}, loss {loss(best):.3f}")
# --8<-- [end:show]

e = 1e-5
assert np.isclose((loss(e) - loss(-e)) / (2 * e), G, atol=1e-8)
assert np.isclose((loss(e) - 2 * loss(0) + loss(-e)) / e**2, H, atol=1e-4)
grid = np.linspace(-3, 5, 8001)
assert np.isclose(grid[np.argmin([loss(c) for c in grid])], best, atol=1e-3)
assert np.allclose(p, 1 / (1 + np.exp(0.5)))
assert np.isclose(model, loss(0) - G**2 / (2 * H))  # the parabola at -G / H
assert model < loss(step)  # it promised more than was gained
assert loss(best) < loss(step) < loss(0)
c = 0.0
for _ in range(6):  # repeated Newton steps arrive
    q = 1 / (1 + np.exp(-(score + c)))
    c -= np.sum(q - y) / np.sum(q * (1 - q))
assert np.isclose(c, best)
