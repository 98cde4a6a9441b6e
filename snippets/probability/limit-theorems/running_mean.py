"""The mean of more and more draws: it settles, or it does not."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 10**6
steps = [100, 10_000, n]


def running(x):
    """Means of the first 100, 10,000 and n entries of x."""
    return [x[:k].mean() for k in steps]


print("n          ", *(f"{k:>9}" for k in steps))
print("die        ", *(f"{m:9.3f}" for m in running(rng.integers(1, 7, n))))
cauchy = rng.standard_cauchy(n)
print("Cauchy     ", *(f"{m:9.3f}" for m in running(cauchy)))
other = rng.standard_cauchy(n)
print("and another", *(f"{m:9.3f}" for m in running(other)))
# --8<-- [end:show]

for x in (cauchy, other):
    sums = np.cumsum(x)
    assert len(x) == 10**6 and steps[:2] == [100, 100**2]
    assert np.allclose(
        running(x), [sums[99], sums[9999], sums[-1]] / np.array(steps)
    )
for _ in range(5):  # the law of large numbers: within 5 standard deviations
    errors = np.abs(np.array(running(rng.integers(1, 7, n))) - 3.5)
    assert np.all(errors < 5 * np.sqrt(35 / 12 / np.array(steps)))
    assert errors[2] < 0.01
dice = rng.integers(1, 7, size=(200, 10_000)).mean(axis=1)
assert np.isclose(dice.std(), np.sqrt(35 / 12 / 10_000), rtol=0.2)
# The mean of n Cauchy draws is distributed like one draw.
means = rng.standard_cauchy(size=(20_000, 50)).mean(axis=1)
for t in (0.5, 1, 4):
    exact = 0.5 + np.arctan(t) / np.pi
    assert abs(np.mean(means <= t) - exact) < 4 * np.sqrt(0.25 / 20_000)
# The surplus of heads over tails has variance n: it is diluted, not repaid.
heads = rng.binomial([100, 10_000], 0.5, size=(20_000, 2))
surplus = 2 * heads - [100, 10_000]
assert np.allclose(surplus.std(axis=0), [10, 100], rtol=0.03)
