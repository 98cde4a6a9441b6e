"""Mutual information of a table, and what correlation misses."""

import numpy as np


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
    r = np.corrcoef(x, y)[0, 1]
    print(f"{name:11} r = {r:5.2f}, I = {mutual_information(table):.3f}")
# --8<-- [end:show]


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
assert np.isclose(
    mutual_information(np.diag([0.5, 0.25, 0.25])), 1.5 * np.log(2)
)
assert abs(mutual_information(np.outer([0.3, 0.7], [0.2, 0.8]))) < 1e-12
table, _, _ = np.histogram2d(x, x**2, bins=10)
assert mutual_information(table) > 1 and abs(np.corrcoef(x, x**2)[0, 1]) < 0.02
# The card: rows 1/2, 0 and 1/4, 1/4, in bits.
card = np.array([[0.5, 0.0], [0.25, 0.25]])
assert np.isclose(mutual_information(card) / np.log(2), 0.311, atol=5e-4)
assert np.isclose(entropy(card) / np.log(2), 1.5)
assert np.isclose(entropy(np.array([0.75, 0.25])) / np.log(2), 0.811, atol=5e-4)
