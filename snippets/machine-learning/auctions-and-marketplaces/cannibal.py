"""A promoted product: attributed sales, the product's gain, the shop's gain."""

import numpy as np


# --8<-- [start:show]
def holdout(attributed, product, shop, treated):
    """Sales a visit: attributed, then the product's and the shop's gain.

    Each sale series (m,) counts a visit's sales; treated (m,) is the lot.
    Return the three means and the standard errors of the two gains.
    """
    out = [attributed[treated].mean()]
    for y in (product, shop):
        a, b = y[treated], y[~treated]
        se = np.sqrt(a.var(ddof=1) / len(a) + b.var(ddof=1) / len(b))
        out += [a.mean() - b.mean(), se]
    return out


rng = np.random.default_rng(0)
m = 200_000
treated = rng.random(m) < 0.9  # ten per cent see the page without the advert
u = rng.random(m)
wants = u < 0.03  # would buy this product anyway
switch = (0.03 <= u) & (u < 0.11)  # would buy a rival from the same shop
new = (0.11 <= u) & (u < 0.13)  # buys only if the advert is there
lured = switch & (rng.random(m) < 0.25)
product = wants | treated & (lured | new)
shop = wants | switch | treated & new
a, p, ps, s, ss = holdout(treated & product, product, shop, treated)
print(f"attributed sales a visit  {a:.4f}")
print(f"gain of the product       {p:.4f}, standard error {ps:.4f}")
print(f"gain of the shop          {s:.4f}, standard error {ss:.4f}")
# --8<-- [end:show]

assert abs(a - 0.07) < 4 * np.sqrt(0.07 / m)
assert abs(p - 0.04) < 4 * ps and abs(s - 0.02) < 4 * ss
assert a > p + 4 * ps > p - 4 * ps > s + 2 * ss
# the standard error against repeated draws of the lot
draws = []
for seed in range(200):
    r = np.random.default_rng(seed)
    t = r.random(20_000) < 0.9
    y = r.random(20_000) < np.where(t, 0.13, 0.11)
    draws.append(holdout(y & t, y, y, t))
draws = np.array(draws)
assert abs(draws[:, 3].std() / draws[:, 4].mean() - 1) < 4 / np.sqrt(400)
assert abs(draws[:, 3].mean() - 0.02) < 4 * draws[:, 4].mean() / np.sqrt(200)
# the card: 20,000 visits an arm; with the advert 1,200 attributed sales
t = np.repeat([True, False], 20_000)


def sales(a, b):
    return np.tile(np.arange(20_000), 2) < np.where(t, a, b)


a, p, _, s, se = holdout(
    sales(1200, 0), sales(1800, 1000), sales(5300, 5000), t
)
assert np.allclose([20_000 * x for x in (a, p, s)], [1200, 800, 300])
assert np.isclose(20_000 * se, 87, atol=0.5)
