"""The evidence prefers the model that spread its bets well."""

from math import comb

import numpy as np
from scipy import integrate, stats


# --8<-- [start:show]
def evidence_fair(heads, tosses):
    return 0.5**tosses


def evidence_unknown(heads, tosses):
    """theta uniform on [0, 1]: integral of t^heads (1 - t)^tails."""
    return 1 / ((tosses + 1) * comb(tosses, heads))


for heads in (5, 7, 9, 10):
    factor = evidence_unknown(heads, 10) / evidence_fair(heads, 10)
    print(f"{heads:2} heads of 10: unknown / fair = {factor:6.2f}")
# --8<-- [end:show]

assert np.isclose(factor, 2**10 / 11)  # the ratio shown last, ten heads
counts = [comb(10, h) * evidence_unknown(h, 10) for h in range(11)]
assert np.allclose(counts, 1 / 11)  # each count is equally probable
assert np.isclose(comb(10, 5) * evidence_fair(5, 10), 252 / 1024)
# A location with a wider uniform prior: one posterior, a hundredth of evidence.
grid = np.linspace(-1000, 1000, 2_000_001)
likelihood = stats.norm(grid, 1).pdf(2.5)
narrow = np.where(np.abs(grid) <= 10, likelihood / 20, 0)
wide = likelihood / 2000
assert np.isclose(narrow.sum() / wide.sum(), 100)
assert np.allclose(narrow / narrow.sum(), wide / wide.sum())
for heads, tosses in [(0, 1), (3, 7), (10, 10)]:
    area, _ = integrate.quad(
        lambda t, h=heads, n=tosses: t**h * (1 - t) ** (n - h), 0, 1
    )
    assert np.isclose(area, evidence_unknown(heads, tosses))
fair, unknown = (
    sum(comb(10, h) * f(h, 10) for h in range(11))
    for f in (evidence_fair, evidence_unknown)
)
assert np.isclose(fair, 1) and np.isclose(unknown, 1)  # both bet all they have
assert evidence_unknown(5, 10) < evidence_fair(5, 10)
assert evidence_unknown(9, 10) > evidence_fair(9, 10)
