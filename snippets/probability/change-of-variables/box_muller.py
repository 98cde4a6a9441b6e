"""Two uniform numbers give two independent normal ones."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def box_muller(n, rng):
    """Two independent arrays (n,) of standard normal numbers."""
    radius = np.sqrt(-2 * np.log1p(-rng.uniform(size=n)))
    angle = 2 * np.pi * rng.uniform(size=n)
    return radius * np.cos(angle), radius * np.sin(angle)


rng = np.random.default_rng(0)
x, y = box_muller(100_000, rng)
print(f"means {x.mean():.3f} {y.mean():.3f}, sds {x.std():.3f} {y.std():.3f}")
print(f"correlation {np.corrcoef(x, y)[0, 1]:.3f}", end=", ")
print(f"of squares {np.corrcoef(x**2, y**2)[0, 1]:.3f}")
print(f"P(|x| <= 1.96) = {np.mean(np.abs(x) <= 1.96):.3f}")
# --8<-- [end:show]

n = len(x)
limit = np.sqrt(np.log(2 / 1e-4) / (2 * n))
for sample in (x, y, (x + 2 * y) / np.sqrt(5)):
    assert stats.kstest(sample, stats.norm.cdf).statistic < limit
for a, b in [(x, y), (x**2, y**2), (np.abs(x), y)]:
    assert abs(np.corrcoef(a, b)[0, 1]) < 4 / np.sqrt(n)
assert stats.kstest(x**2 + y**2, stats.expon(scale=2).cdf).statistic < limit


class Edge:  # the edge u = 0: radius zero, nothing infinite
    def uniform(self, size):
        return np.zeros(size)


assert np.array(box_muller(2, Edge())).tolist() == [[0, 0], [0, 0]]
# The card: without the factor 2 under the root the variance is one half.
short = np.sqrt(-np.log1p(-rng.uniform(size=n)))
short = short * np.cos(2 * np.pi * rng.uniform(size=n))
assert abs(short.var() - 0.5) < 4 * np.sqrt(2 * 0.5**2 / n)
assert abs(x.var() - 1) < 4 * np.sqrt(2 / n)
