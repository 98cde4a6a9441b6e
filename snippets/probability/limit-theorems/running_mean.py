"""The mean of more and more draws: it settles, or it does not."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 10**6
steps = [100, 10_000, 1_000_000]


def running(x):
    return [x[:k].mean() for k in steps]


print("n          ", *(f"{k:>9}" for k in steps))
print("die        ", *(f"{m:9.3f}" for m in running(rng.integers(1, 7, n))))
cauchy = rng.standard_cauchy(n)
print("Cauchy     ", *(f"{m:9.3f}" for m in running(cauchy)))
other = rng.standard_cauchy(n)
print("and another", *(f"{m:9.3f}" for m in running(other)))
# --8<-- [end:show]

dice = rng.integers(1, 7, size=(200, 10_000)).mean(axis=1)
assert abs(dice - 3.5).max() < 5 * np.sqrt(35 / 12 / 10_000)
assert np.isclose(dice.std(), np.sqrt(35 / 12 / 10_000), rtol=0.2)
# The mean of n Cauchy draws is distributed like one draw.
means = rng.standard_cauchy(size=(20_000, 50)).mean(axis=1)
for t in (0.5, 1, 4):
    exact = 0.5 + np.arctan(t) / np.pi
    assert abs(np.mean(means <= t) - exact) < 4 * np.sqrt(0.25 / 20_000)
