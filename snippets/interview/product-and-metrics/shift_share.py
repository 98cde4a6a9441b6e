"""A change of a rate, split into mix and within, group by group."""

import numpy as np


# --8<-- [start:show]
def shift_share(n0, y0, n1, y1):
    """Mix and within parts, each (k,); together the change of the rate."""
    n0, y0, n1, y1 = (np.asarray(a, float) for a in (n0, y0, n1, y1))
    r0 = np.divide(y0, n0, out=np.zeros(len(n0)), where=n0 > 0)
    r1 = np.divide(y1, n1, out=np.zeros(len(n1)), where=n1 > 0)
    r0, r1 = np.where(n0 > 0, r0, r1), np.where(n1 > 0, r1, r0)
    w0, w1 = n0 / n0.sum(), n1 / n1.sum()
    middle = (y0.sum() / n0.sum() + y1.sum() / n1.sum()) / 2
    mix = (w1 - w0) * ((r0 + r1) / 2 - middle)
    within = (w0 + w1) / 2 * (r1 - r0)
    return mix, within


# --8<-- [end:show]


# --8<-- [start:run]
groups = ["app", "web", "partner"]
n0, y0 = [50_000, 40_000, 10_000], [3_000, 1_200, 200]
n1, y1 = [50_000, 50_000, 25_000], [2_900, 1_600, 500]
mix, within = shift_share(n0, y0, n1, y1)
print("          rate before  after    mix  within   (points)")
for g, name in enumerate(groups):
    print(
        f"{name:8}  {y0[g] / n0[g]:11.2%}  {y1[g] / n1[g]:5.2%}"
        f"  {100 * mix[g]:+5.2f}  {100 * within[g]:+6.2f}"
    )
print(
    f"{'all':8}  {sum(y0) / sum(n0):11.2%}  {sum(y1) / sum(n1):5.2%}"
    f"  {100 * mix.sum():+5.2f}  {100 * within.sum():+6.2f}"
)
# --8<-- [end:run]


def change(n0, y0, n1, y1):
    return np.sum(y1) / np.sum(n1) - np.sum(y0) / np.sum(n0)


assert np.isclose(mix.sum() + within.sum(), change(n0, y0, n1, y1))
rng = np.random.default_rng(0)
for _ in range(50):
    a, c = rng.integers(0, 9, (2, 5)) * 100
    a[0], c[0] = 100, 300
    b, d = rng.binomial(a, 0.3), rng.binomial(c, 0.6)
    m, w = shift_share(a, b, c, d)
    assert np.isclose(m.sum() + w.sum(), change(a, b, c, d))
    m2, w2 = shift_share(c, d, a, b)  # backwards in time: the signs turn
    assert np.allclose(m, -m2) and np.allclose(w, -w2)
# same rates: all mix; same shares: all within, whatever the totals
m, w = shift_share([60, 40], [30, 4], [60, 90], [30, 9])
assert np.allclose(w, 0) and np.isclose(m.sum(), 39 / 150 - 0.34)
m, w = shift_share([60, 40], [30, 4], [120, 80], [50, 10])
assert np.allclose(m, 0) and np.allclose(w, [0.6 * -1 / 12, 0.4 * 0.025])
# a group that is new has no within part
m, w = shift_share([100, 0], [9, 0], [100, 50], [9, 1])
assert np.allclose(w, 0) and np.isclose(m.sum(), 10 / 150 - 0.09)
# first example of the text
assert np.isclose(change([60, 40], [3.0, 0.8], [60, 90], [3.0, 1.8]), -0.006)
m, w = shift_share([60, 40], [3.0, 0.8], [60, 90], [3.0, 1.8])
assert np.allclose(m, [-0.2 * 0.015, 0.2 * -0.015]) and np.allclose(w, 0)
# card: 8,000 at 10 % and 2,000 at 5 %; then 6,000 at 9 % and 4,000 at 5 %
m, w = shift_share([8000, 2000], [800, 100], [6000, 4000], [540, 200])
assert np.isclose(change([8, 2], [0.8, 0.1], [6, 4], [0.54, 0.2]), -0.016)
assert np.isclose(w.sum(), -0.007) and np.isclose(m.sum(), -0.009)
assert np.allclose(m, [-0.2 * (0.095 - 0.082), 0.2 * (0.05 - 0.082)])
# old mix first: within -0.8, mix -1.0, interaction +0.2
assert np.isclose(0.8 * -0.01, -0.008)
assert np.isclose(-0.2 * 0.10 + 0.2 * 0.05, -0.010)
assert np.isclose(-0.2 * -0.01, 0.002)
# every group rises, the whole falls: means 40 to 42 and 20 to 21
n, m2 = np.array([50, 50]), np.array([30, 70])
assert (n @ [40, 20]) / 100 == 30 and np.isclose(m2 @ [42, 21] / 100, 27.3)
mm, ww = shift_share(n, n * [40, 20], m2, m2 * [42, 21])
assert np.isclose(ww.sum(), 0.4 * 2 + 0.6 * 1) and np.isclose(mm.sum(), -4.1)
