"""Splits from a histogram: 255 bins against every threshold."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, bins, lam = 20_000, 255, 1.0
x = rng.lognormal(size=n)  # skewed: quantile bins, not equal widths
g = np.where(x > 2.345, -1.0, 0.3) + rng.normal(size=n)  # gradients
h = np.ones(n)  # squared loss


def best_gain(G, H):
    """Sums of g and h in order of x; the best gain and where it is."""
    a, b = np.cumsum(G)[:-1], np.cumsum(H)[:-1]
    ga, gb = G.sum() - a, H.sum() - b
    gain = a**2 / (b + lam) + ga**2 / (gb + lam)
    gain = (gain - G.sum() ** 2 / (H.sum() + lam)) / 2
    return gain.max(), gain.argmax()


order = np.argsort(x)
exact, i = best_gain(g[order], h[order])
edges = np.quantile(x, np.arange(1, bins) / bins)
b = np.searchsorted(edges, x)  # the bin of each row: one byte
G = np.bincount(b, weights=g, minlength=bins)
H = np.bincount(b, weights=h, minlength=bins)
binned, k = best_gain(G, H)
print(f"exact: {n - 1} thresholds, best {x[order][i]:.2f}")
print(f"bins:  {bins - 1} thresholds, best {edges[k]:.2f}")
print(f"gain kept: {binned / exact:.1%}")
# --8<-- [end:show]

assert bins + 1 == 2**8  # one byte, with a value left for what is missing
jump = g[x > 2.345], g[x <= 2.345]  # gradients of two sizes, with noise of 1
assert np.allclose([np.mean(s) for s in jump], [-1, 0.3], atol=0.05)
assert np.allclose([np.std(s) for s in jump], 1, atol=0.05)
# Every bin holds its share of the rows, and the sums lose nothing.
assert abs(np.bincount(b) - n / bins).max() < 2
assert np.isclose(G.sum(), g.sum()) and H.sum() == n


def by_rows(threshold):
    """The gain of a cut, from the rows on both sides."""
    sides = g[x <= threshold], g[x > threshold]
    value = sum(s.sum() ** 2 / (len(s) + lam) for s in sides)
    return (value - g.sum() ** 2 / (n + lam)) / 2


assert np.isclose(binned, by_rows(edges[k])) and binned <= exact + 1e-9
assert np.isclose(exact, by_rows(x[order][i]))
assert binned > 0.99 * exact and abs(edges[k] - 2.345) < 0.1
ranks = np.searchsorted(x[order], edges)  # rows below each edge
assert np.abs(ranks - (i + 1)).min() <= np.ceil(n / bins / 2)  # half a bin
assert min(i + 1, n - 1 - i) > 3000  # rows on each side of the best cut
# Half a bin is too much where one side has a hundred rows.
rare = np.where(x > x[order][-120], -1.0, 0.3) + rng.normal(size=n)
every, j = best_gain(rare[order], h[order])
coarse, _ = best_gain(np.bincount(b, weights=rare, minlength=bins), H)
assert np.abs(ranks - (j + 1)).min() <= np.ceil(n / bins / 2)
assert coarse < 0.93 * every
# A child's histogram and its sibling's add up to the parent's.
child = rng.uniform(size=n) < 0.3
small = np.bincount(b[child], weights=g[child], minlength=bins)
large = np.bincount(b[~child], weights=g[~child], minlength=bins)
assert np.allclose(G - small, large) and not np.allclose(small, large)
