"""A mass function, what it gives for events, and its distribution function."""

import numpy as np

# --8<-- [start:show]
values = np.array([0, 10, 30])  # minutes of delay
p = np.array([0.64, 0.21, 0.15])  # P(D = value)
F = np.append(0, np.cumsum(p))  # F[i]: probability of the first i values

print("sums to one:", np.isclose(p.sum(), 1))
print("P(D >= 10) =", round(p[values >= 10].sum(), 2))
for d in (-1, 0, 9.9, 10, 100):
    count = np.searchsorted(values, d, side="right")  # of values <= d
    print(f"F({d}) = {F[count]:.2f}")


def quantile(values, p, u):
    """The least x with F(x) >= u, up to rounding; 0 < u < 1, values ascend."""
    F = np.cumsum(p)
    F = F / F[-1]  # rounding may leave the last sum below one
    return values[np.searchsorted(F, u, side="left")]


print("median, 0.9-quantile:", *quantile(values, p, [0.5, 0.9]))
# --8<-- [end:show]

assert np.isclose(p.sum(), 1) and np.isclose(p[values >= 10].sum(), 0.36)
for d in np.arange(-5, 50, 0.1):  # on, between and beside the values
    direct = sum(q for v, q in zip(values, p, strict=True) if v <= d)
    assert np.isclose(F[np.searchsorted(values, d, side="right")], direct)
shown = F[np.searchsorted(values, [-1, 0, 9.9, 10, 100], side="right")]
assert np.allclose(shown, [0, 0.64, 0.64, 0.64 + 0.21, 1])
assert F[count] == F[-1]  # what is shown last is beyond all values
assert quantile(values, p, [0.5, 0.9]).tolist() == [0, 30]  # F(10) < 0.9
# At a jump the least value counts: P(X <= 1) = 1/2 makes 1 the median.
eighths = np.array([0.125, 0.375, 0.25, 0.25])
assert quantile(np.arange(4), eighths, 0.5) == 1
assert quantile(np.arange(4), eighths, 0.51) == 2
# Ten tenths sum to less than one, and an impossible value stays impossible.
tenths = np.append(np.full(10, 0.1), 0)
assert np.cumsum(tenths)[-1] < 1 and quantile(np.arange(11), tenths, 1) == 9
rng = np.random.default_rng(0)
draws = quantile(values, p, rng.uniform(size=100_000))
for value, q in zip(values, p, strict=True):  # four standard errors
    share = (draws == value).mean()
    assert abs(share - q) < 4 * np.sqrt(q * (1 - q) / len(draws))
# The card's numbers of tries.
tries = np.array([0.35, 0.25, 0.25, 0.1, 0.05])
assert quantile(np.arange(1, 6), tries, [0.5, 0.9]).tolist() == [2, 4]
assert quantile(np.arange(1, 6), tries, 0.62) == 3
assert np.isclose(tries[2:].sum(), 0.4)
