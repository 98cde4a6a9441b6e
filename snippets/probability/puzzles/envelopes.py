"""Two envelopes: a known prior, and what looking is worth."""

from fractions import Fraction

import numpy as np

# --8<-- [start:show]
# The smaller amount is 1 or 2, each with probability 1/2.
cases = [(1, 2), (2, 1), (2, 4), (4, 2)]  # yours, the other's
means = []
for seen in (1, 2, 4):
    others = [other for mine, other in cases if mine == seen]
    means.append(sum(others) / len(others))
    print(f"you see {seen}: the other is {means[-1]} on average")
worth = {}
for name, switch in [("always", {1, 2, 4}), ("below 3", {1, 2})]:
    got = [other if mine in switch else mine for mine, other in cases]
    worth[name] = sum(got) / 4
    print(f"switch {name}: {worth[name]}")
# --8<-- [end:show]

assert sum(mine for mine, _ in cases) / 4 == worth["always"] == 2.25
assert means == [2, 2.5, 2]
assert worth["below 3"] == 2.75
# A random threshold finds the larger one in more than half of the games.
rng = np.random.default_rng(0)
n = 100_000
case = np.array([(3.0, 6.0), (6.0, 3.0)])[rng.integers(2, size=n)]
threshold = rng.exponential(5.0, size=n)
got = np.where(case[:, 0] < threshold, case[:, 1], case[:, 0])
gain = (np.exp(-3 / 5) - np.exp(-6 / 5)) / 2
error = 0.5 / np.sqrt(n)
assert abs(np.mean(got == 6) - (0.5 + gain)) < 4 * error < gain
# A proper prior with infinite mean: the other looks larger at every value.
prior = [Fraction(2, 3) ** k / 3 for k in range(30)]  # smaller amount 2**k
for k in range(1, 30):
    low, high = prior[k - 1], prior[k]
    other = (low * 2 ** (k - 1) + high * 2 ** (k + 1)) / (low + high)
    assert other == Fraction(11, 10) * 2**k
