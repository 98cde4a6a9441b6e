"""The nearest probability vector: shift, cut at zero."""

import numpy as np


# --8<-- [start:show]
def project_to_simplex(v):
    """The point of the simplex nearest to v (n,)."""
    v = v - v.max()  # changes nothing, but keeps the 1 beside huge entries
    u = np.sort(v)[::-1]
    excess = np.cumsum(u) - 1
    size = np.arange(1, len(v) + 1)
    k = np.nonzero(u > excess / size)[0].max()  # last that stays positive
    return np.maximum(v - excess[k] / (k + 1), 0)


for v in ([0.5, 0.9, -0.3], [2.0, 0.1, 0.0], [0.2, 0.2, 0.2]):
    print(v, "->", project_to_simplex(np.array(v)).round(3) + 0.0)
# --8<-- [end:show]

rng = np.random.default_rng(0)
for _ in range(100):
    v = rng.normal(size=5) * 2
    p = project_to_simplex(v)
    assert np.isclose(p.sum(), 1) and p.min() >= 0
    shift = (v - p)[p > 0]
    assert np.allclose(shift, shift[0])  # one multiplier for the sum
    assert np.all(v[p == 0] <= shift[0] + 1e-12)  # and signs for the rest
    for q in rng.dirichlet(np.ones(5), size=20):
        assert np.sum((v - q) ** 2) >= np.sum((v - p) ** 2) - 1e-12
assert np.allclose(project_to_simplex(np.array([7.0])), [1])
assert np.allclose(project_to_simplex(np.array([3.0, 3.0])), [0.5, 0.5])
assert np.array_equal(project_to_simplex(np.array([1e17])), [1])
text = project_to_simplex(np.array([0.8, 0.6, -0.2]))
assert np.allclose(text, [0.6, 0.4, 0])
v = np.array([1.0, 0.5, 0.2])  # the card
card, divided = project_to_simplex(v), v / v.sum()
assert np.allclose(card, [0.75, 0.25, 0])
distances = [np.sum((v - q) ** 2) for q in (card, divided)]
assert [f"{d:.3f}" for d in distances] == ["0.165", "0.219"]
