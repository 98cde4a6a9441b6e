"""Mutual information of a table, and what correlation misses."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def mutual_information(joint):
    """I(X; Y) in nats of a table (r, c) of probabilities or counts."""
    p = joint / joint.sum()
    product = p.sum(axis=1, keepdims=True) * p.sum(axis=0, keepdims=True)
    seen = p > 0
    return np.sum(p[seen] * np.log(p[seen] / product[seen]))


rng = np.random.default_rng(0)
x = rng.uniform(-1, 1, size=50_000)
noise = rng.normal(scale=0.05, size=x.size)
for name, y in [
    ("independent", rng.uniform(-1, 1, size=x.size)),
    ("line", x + noise),
    ("parabola", x**2 + noise),
]:
    table, _, _ = np.histogram2d(x, y, bins=10)
    r, binned = np.corrcoef(x, y)[0, 1], mutual_information(table)
    print(f"{name:11} r = {r:6.3f}, I in 10 by 10 bins = {binned:.3f}")
    # --8<-- [end:show]
    assert table.shape == (10, 10) and np.isclose(r, stats.pearsonr(x, y)[0])
    p = table / table.sum()
    parts = [p.sum(axis=0), p.sum(axis=1), p.ravel()]
    hy, hx, hxy = [stats.entropy(part) for part in parts]
    assert np.isclose(binned, hx + hy - hxy) and binned < min(hx, hy)
    if name == "independent":  # the bias (k - 1)^2 / (2 n), nothing more
        assert abs(r) < 4 / np.sqrt(x.size)
        assert 0 < binned < 2 * 81 / (2 * x.size)
        continue
    # True I(X; Y) = h(Y) - h(noise); h(Y) from the density of Y.
    curve = np.linspace(-1, 1, 4001)
    curve = curve if name == "line" else curve**2
    grid = np.linspace(-1.4, 1.4, 701)
    gaps = (grid[:, None] - curve) / 0.05
    density = np.exp(-(gaps**2) / 2).mean(axis=1)
    density /= density.sum() * (grid[1] - grid[0])
    seen = density > 0
    logs = np.log(density[seen])
    h = -np.sum(density[seen] * logs) * (grid[1] - grid[0])
    true = h - stats.norm(scale=0.05).entropy()
    assert np.isclose(true, 2.32 if name == "line" else 1.58, atol=6e-3)
    assert 1 < binned < true - 0.3  # binning loses information
    # Invariance is of I, not of its binned estimate.
    cubed, _, _ = np.histogram2d(x**3, y, bins=10)
    assert mutual_information(cubed) < binned - 0.1
    assert (abs(r) > 0.99) if name == "line" else (abs(r) < 0.03)


def entropy(p):
    p = p[p > 0]
    return -np.sum(p * np.log(p))


for _ in range(20):
    t = rng.dirichlet(np.ones(12)).reshape(3, 4)
    t[0, 0] = 0.0
    t = t / t.sum()
    by_parts = entropy(t.sum(axis=1)) + entropy(t.sum(axis=0)) - entropy(t)
    assert np.isclose(mutual_information(t), by_parts)
    assert np.isclose(mutual_information(7 * t.T), mutual_information(t))
    # Processing: merging two values of one variable loses information.
    merged = np.column_stack([t[:, 0] + t[:, 1], t[:, 2:]])
    assert mutual_information(merged) < mutual_information(t)
assert np.isclose(
    mutual_information(np.diag([0.5, 0.25, 0.25])), 1.5 * np.log(2)
)
assert abs(mutual_information(np.outer([0.3, 0.7], [0.2, 0.8]))) < 1e-12
# The bit that is repeated wrongly one time in four.
bit = np.array([[3, 1], [1, 3]]) / 8
quarter = entropy(np.array([0.75, 0.25])) / np.log(2)
assert np.isclose(quarter, 0.811, atol=5e-4)
assert np.isclose(mutual_information(bit) / np.log(2), 1 - quarter)
# The card: rows 1/2, 0 and 1/4, 1/4, in bits.
card = np.array([[0.5, 0.0], [0.25, 0.25]])
assert np.isclose(mutual_information(card) / np.log(2), 0.311, atol=5e-4)
assert np.isclose(entropy(card) / np.log(2), 1.5)
