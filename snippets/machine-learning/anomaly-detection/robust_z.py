"""Robust z-scores: a large value cannot hide behind the spread it makes."""

import numpy as np
from scipy.stats import median_abs_deviation, norm


# --8<-- [start:show]
def robust_z(x):
    """Signed robust z of each entry; 0/0 counts as 0."""
    x = np.asarray(x, dtype=float)
    off = x - np.median(x)
    mad = np.median(np.abs(off))
    if mad == 0:  # more than half of the values are equal
        return np.where(off == 0, 0.0, np.copysign(np.inf, off))
    return off / (1.4826 * mad)


def plain_z(x):
    return (x - x.mean()) / x.std(ddof=1)


one = np.array([20, 21, 22, 19, 20, 23, 21, 18, 22, 900])
two = np.append(one, 900)
for x in (one, two):
    z, r = np.abs(plain_z(x)).max(), np.abs(robust_z(x)).max()
    print(f"n = {len(x)}: largest z {z:.2f}, largest robust z {r:.0f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for x in (one, two, rng.gamma(2.0, size=51), rng.normal(3, 7, 40)):
    scale = median_abs_deviation(x, scale="normal")
    assert np.allclose(robust_z(x), (x - np.median(x)) / scale, rtol=1e-4)
assert np.isclose(1 / norm.ppf(0.75), 1.4826, atol=1e-4)
noise = rng.normal(3, 7, 200_001)  # for Gaussian data it is a z-score
assert np.isclose(robust_z(noise).std(), 1, atol=0.01)
assert robust_z([5, 5, 5, 9, 1]).tolist() == [0, 0, 0, np.inf, -np.inf]
assert robust_z([4]).tolist() == [0]
assert np.isfinite(robust_z([5, 5, 4, 6])).all()  # half are not enough

# No plain z exceeds (n - 1) / sqrt(n), and one value against equal ones
# attains it; 3 can be passed from n = 11 on.
for n in range(2, 30):
    bound = (n - 1) / np.sqrt(n)
    spike = np.zeros(n)
    spike[2 % n] = -7
    assert np.isclose(np.abs(plain_z(spike)).max(), bound)
    for heavy in rng.standard_cauchy((20, n)):
        assert np.abs(plain_z(heavy)).max() <= bound + 1e-12
    assert (bound > 3) == (n >= 11)
assert np.abs(plain_z(one)).max() < 9 / np.sqrt(10) < 3
assert np.median(one) == 21 and np.all(two[-2:] == 900)
assert np.abs(one - 21).tolist() == [1, 0, 1, 2, 1, 2, 0, 3, 1, 879]
assert np.ptp(one[:9]) / one.std(ddof=1) < 0.02  # all but the 900: a pitfall
assert round(one.mean()) == 109 and round(one.std(ddof=1)) == 278
assert np.isclose(879 / 1.4826, 593, atol=0.5)

# The card.
card = np.array([7, 9, 6, 8, 40, 8, 9])
assert np.median(card) == 8 and np.allclose(
    robust_z(card)[4], 32 / 1.4826, rtol=1e-12
)
assert np.isclose(32 / 1.4826, 21.6, atol=0.05)
assert np.isclose(6 / np.sqrt(7), 2.27, atol=0.005)
assert np.isclose(plain_z(card)[4], 2.26, atol=0.005)
more = np.append(card, 40)
assert np.abs(plain_z(more)).max() < 1.7 and np.median(more) == 8.5
assert np.median(np.abs(more - 8.5)) == 1
