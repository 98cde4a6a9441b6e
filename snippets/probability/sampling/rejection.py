"""Rejection sampling: keep what lies under the curve."""

from math import gamma, pi

import numpy as np
from scipy import stats


# --8<-- [start:show]
def rejection(target, bound, n, rng):
    """n draws with density proportional to target on [0, 1].

    target(x) is at most bound everywhere; it need not be normalised.
    """
    kept, tried = np.empty(0), 0
    while len(kept) < n:
        x = rng.uniform(size=n)
        height = rng.uniform(0, bound, size=n)
        kept = np.append(kept, x[height < target(x)])
        tried += n
    return kept[:n], len(kept) / tried


def target(x):
    return x * (1 - x) ** 3  # a beta density without its constant


rng = np.random.default_rng(0)
peak = target(0.25)
for bound in (peak, 4 * peak):
    x, accepted = rejection(target, bound, 50_000, rng)
    print(f"mean {x.mean():.3f}, accepted {accepted:.3f}")
# --8<-- [end:show]

limit = np.sqrt(np.log(2 / 1e-4) / (2 * 50_000))
assert stats.kstest(x, stats.beta(2, 4).cdf).statistic < limit
area = 1 / 20  # the integral of x (1 - x)^3
assert len(x) == 50_000 and abs(accepted - area / (4 * peak)) < 0.005
for bound in (peak, 4 * peak):
    _, accepted = rejection(target, bound, 50_000, rng)
    assert abs(accepted - area / bound) < 0.01
too_low, _ = rejection(target, 0.6 * peak, 50_000, rng)
assert stats.kstest(too_low, stats.beta(2, 4).cdf).statistic > 5 * limit
# A uniform point in the ball from the cube, in d dimensions.
share = [pi ** (d / 2) / gamma(d / 2 + 1) / 2**d for d in (2, 10, 20)]
assert np.allclose(share, [0.785, 0.00249, 2.46e-8], rtol=2e-3)
