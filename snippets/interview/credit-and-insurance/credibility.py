"""How much to trust a fleet's own claims."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
m, k = 20_000, 10  # fleets; k = variance of a year's claims over that of rates
true = rng.gamma(2, 0.1, size=m)  # claims a year: mean 0.2, variance 0.02
n = rng.integers(2, 41, size=m)  # years of exposure seen
own = rng.poisson(n * true) / n
mean = own @ n / n.sum()
Z = n / (n + k)
for name, guess in (
    ("own rate", own),
    ("class mean", mean),
    ("credibility", Z * own + (1 - Z) * mean),
):
    print(f"{name:12} error {np.sqrt(np.mean((guess - true) ** 2)):.3f}")
# --8<-- [end:show]

errors = [
    np.mean((g - true) ** 2) for g in (own, mean, Z * own + (1 - Z) * mean)
]
assert errors[2] < min(errors[:2])
# The linear weight is the exact posterior mean of a gamma prior.
shape, rate = 2, 10
assert np.allclose(
    (shape + n * own) / (rate + n), Z * own + (1 - Z) * shape / rate
)
assert np.isclose(k, 0.2 / (2 * 0.1**2))
# Other weights do worse, also on other draws.
for seed in range(3):
    r = np.random.default_rng(seed + 1)
    t = r.gamma(2, 0.1, size=m)
    o = r.poisson(n * t) / n
    err = {}
    for kk in (3, 10, 33):
        w = n / (n + kk)
        err[kk] = np.mean((w * o + (1 - w) * 0.2 - t) ** 2)
    assert err[10] < min(err[3], err[33])
# k from the data: between fleets less what chance within them explains.
weight = n.sum() - (n**2).sum() / n.sum()
between = (n @ (own - mean) ** 2 - (m - 1) * mean) / weight
assert np.isclose(mean / between, k, rtol=0.1)
# The card: 5 claims in 20 years, class 0.15, k = 30.
assert np.isclose(20 / 50, 0.4) and np.isclose(0.4 * 0.25 + 0.6 * 0.15, 0.19)
assert np.isclose(0.6 * 0.15, 0.09)
