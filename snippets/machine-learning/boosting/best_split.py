"""The second-order objective: leaf weights and the gain of a split."""

import numpy as np


# --8<-- [start:show]
def best_split(x, g, h, lam, gamma):
    """Best split of one feature: (gain, threshold), or (0.0, None)."""
    order = np.argsort(x)
    x, G, H = x[order], np.cumsum(g[order]), np.cumsum(h[order])
    left = G[:-1] ** 2 / (H[:-1] + lam)
    right = (G[-1] - G[:-1]) ** 2 / (H[-1] - H[:-1] + lam)
    gain = (left + right - G[-1] ** 2 / (H[-1] + lam)) / 2 - gamma
    gain = np.where(x[1:] > x[:-1], gain, -np.inf)  # never between equals
    if len(x) < 2 or gain.max() <= 0:
        return 0.0, None
    i = gain.argmax()
    return gain[i], x[i]  # the left side is x <= threshold


x = np.array([1.0, 2.0, 3.0, 4.0, 5.0, 6.0])
y = np.array([0, 0, 1, 0, 1, 1])
p = np.full(6, 0.5)  # the score is 0 for all
g, h = p - y, p * (1 - p)
for gamma in (0.0, 0.5, 1.0):
    gain, t = best_split(x, g, h, 1.0, gamma)
    print(f"gamma {gamma}: gain {gain:.3f}, threshold {t}")
left = x <= 2
for name, leaf in (("left", left), ("right", ~left)):
    G, H = g[leaf].sum(), h[leaf].sum()
    print(f"{name:5} G {G:+.1f}  H {H:.1f}  weight {-G / (H + 1):+.3f}")
# --8<-- [end:show]
assert (gain, t) == (0.0, None)  # the highest price stops the split
least = (1 / 1.5 + 1 / 2) / 2  # by hand: the price up to which it pays
assert best_split(x, g, h, 1.0, 0.99 * least)[1] == 2
assert best_split(x, g, h, 1.0, 1.01 * least)[1] is None
assert np.isclose(H, 1.0) and np.isclose(G, -1.0)  # the last leaf, by hand
assert np.isclose(best_split(x, g, h, 1.0, 0.0)[0], (1 / 1.5 + 1 / 2) / 2)


def objective(leaf, g, h, lam):
    """Least value of the parabola for one leaf, over a grid."""
    w = np.linspace(-9, 9, 180_001)
    G, H = g[leaf].sum(), h[leaf].sum()
    values = G * w + (H + lam) * w**2 / 2
    return values.min(), w[values.argmin()]


rng = np.random.default_rng(0)
for lam, gamma in ((0.5, 0.0), (2.0, 0.1), (1.0, 50.0)):
    x = rng.integers(0, 9, 40).astype(float)  # with ties
    y, s = rng.integers(0, 2, 40), rng.normal(size=40)
    p = 1 / (1 + np.exp(-s))
    g, h = p - y, p * (1 - p)
    gain, t = best_split(x, g, h, lam, gamma)
    whole = objective(x >= 0, g, h, lam)[0]
    brute = {}
    for c in np.unique(x)[:-1]:
        a, b = (objective(m, g, h, lam)[0] for m in (x <= c, x > c))
        brute[c] = whole - a - b - gamma
    best = max(brute, key=brute.get)
    if gamma == 50:
        assert t is None and brute[best] < 0
    else:
        assert t == best and np.isclose(gain, brute[best], atol=1e-6)
assert best_split(np.ones(5), rng.normal(size=5), np.ones(5), 1, 0)[1] is None
assert best_split(np.ones(1), np.ones(1), np.ones(1), 1, 0) == (0.0, None)

# The card: p = 0.2; three ones and a zero left, four zeros right.
y = np.array([1, 1, 1, 0, 0, 0, 0, 0])
g, h, side = 0.2 - y, np.full(8, 0.16), np.arange(8) < 4
G, H = g[side].sum(), h[side].sum()
assert np.isclose(G, -2.2) and np.isclose(H, 0.64)
assert np.isclose(-G / (H + 1), 1.341, atol=1e-3)
assert np.isclose(g[~side].sum(), 0.8)
assert np.isclose(-0.8 / 1.64, -0.488, atol=1e-3)
by_hand = (2.2**2 / 1.64 + 0.8**2 / 1.64 - 1.4**2 / 2.28) / 2
assert np.isclose(by_hand, 1.241, atol=1e-3)
found = best_split(np.where(side, 0.0, 1.0), g, h, 1.0, 0.0)
assert np.isclose(found[0], by_hand)
# Its default minimum of 1 refuses this; the library's `gamma` of 1 does not.
assert h[side].sum() < 1 and 2 * by_hand > 2.4
# The Hessian as a count: 1 % positives, minimum sum of second derivatives 1.
assert np.ceil(1 / (0.01 * 0.99)) == 102
rows = np.ceil(20 / (0.001 * 0.999))  # the card on fraud
assert 20_000 < rows < 20_100 and 200_000 // rows == 9
