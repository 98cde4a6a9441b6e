"""Jensen: the chord lies above a convex curve."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = np.array([1.0, 9.0])
p = np.array([0.75, 0.25])
mean = p @ x
print(
    f"log of the mean {np.log(mean):.3f}, mean of the logs {p @ np.log(x):.3f}"
)
print(f"mean of 1/x {p @ (1 / x):.3f}, 1/mean {1 / mean:.3f}")
print(f"arithmetic {mean:.2f}, geometric {np.exp(p @ np.log(x)):.2f}", end="")
harmonic = 1 / (p @ (1 / x))
print(f", harmonic {harmonic:.2f}")
# --8<-- [end:show]

assert np.isclose(p.sum(), 1) and np.isclose(mean, 3)

for _ in range(100):
    y, w = rng.uniform(0.1, 9, size=6), rng.dirichlet(np.ones(6))
    m = w @ y
    assert np.log(m) > w @ np.log(y)
    assert w @ (1 / y) > 1 / m and w @ y**2 > m**2 and w @ np.exp(y) > np.exp(m)
    assert 1 / (w @ (1 / y)) < np.exp(w @ np.log(y)) < m
same = np.full(6, 3.0)
assert np.isclose(np.log(w @ same), w @ np.log(same))  # equality: constant
assert np.isclose(np.exp(p @ np.log(x)), stats.gmean(x, weights=p))
assert np.isclose(harmonic, stats.hmean(x, weights=p))
# Not for numbers of both signs: mean of 1/x below 1/mean.
signs = np.array([-1.0, 2.0])
assert np.mean(1 / signs) < 1 / np.mean(signs)
# An ensemble's mean probability: log loss at most its members' average.
members = rng.uniform(size=(5, 50))
loss = -np.log(members)
assert np.all(-np.log(members.mean(axis=0)) <= loss.mean(axis=0))
