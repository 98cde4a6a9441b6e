"""From a loss that is NaN to the operation and the row that made it."""

import bisect

import numpy as np


def batch(t):
    """Pairs (8, 3) of inputs that should be about 1 apart after W."""
    rng = np.random.default_rng(t)
    a, b = rng.normal(size=(2, 8, 3))
    if t == 437:
        b[5] = a[5]  # the same item twice
    return a, b


# --8<-- [start:show]
def step(W, t):
    """All values of one training step, in the order of computing."""
    a, b = batch(t)
    v = {"inputs": a - b}
    v["embedded"] = v["inputs"] @ W
    v["distance"] = np.sqrt((v["embedded"] ** 2).sum(axis=1))
    v["loss"] = np.mean((v["distance"] - 1) ** 2)
    v["d distance"] = 2 * (v["distance"] - 1) / len(a)
    v["d embedded"] = v["d distance"][:, None] * (
        v["embedded"] / v["distance"][:, None]
    )
    v["d W"] = v["inputs"].T @ v["d embedded"]
    return v


def weights_after(steps):
    W = np.eye(3)[:, :2]
    for t in range(steps):
        W = W - 0.02 * step(W, t)["d W"]
    return W


def first_bad(values):
    """Name of the first value that is not finite, or None."""
    for name, v in values.items():
        if not np.isfinite(v).all():
            return name
    return None


# --8<-- [end:show]
# --8<-- [start:run]
np.seterr(invalid="ignore")
bad = bisect.bisect_left(
    range(600), True, key=lambda n: bool(np.isnan(weights_after(n)).any())
)
values = step(weights_after(bad - 1), bad - 1)
print(f"weights are NaN after {bad:,} steps, so step {bad - 1:,} made them")
print(f"its loss: {values['loss']:.3f}; first bad: {first_bad(values)}")
row = np.flatnonzero(np.isnan(values["d embedded"]).any(axis=1))[0]
print(f"row {row}: distance {values['distance'][row]}")
after = first_bad(step(weights_after(bad), bad))
print(f"one step later the first bad value is: {after}")
# --8<-- [end:run]

assert bad == 438 and row == 5 and values["distance"][row] == 0
assert np.isfinite(values["loss"]) and first_bad(values) == "d embedded"
assert np.isfinite(weights_after(437)).all() and after == "embedded"
assert first_bad(step(weights_after(436), 436)) is None
assert len(batch(3)[0]) == 8
start, end = (
    np.mean([step(weights_after(n), t)["loss"] for t in range(20, 60)])
    for n in (0, 100)
)
assert end < 0.95 * start, (start, end)
W, t, h = np.array([[0.7, -0.2], [0.4, 1.3], [-0.9, 0.5]]), 11, 1e-6
for i in range(3):  # the gradient, by central differences
    for j in range(2):
        E = np.zeros((3, 2))
        E[i, j] = h
        difference = step(W + E, t)["loss"] - step(W - E, t)["loss"]
        assert np.isclose(difference / (2 * h), step(W, t)["d W"][i, j])
