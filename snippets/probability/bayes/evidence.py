"""The evidence prefers the model that spread its bets well."""

from math import comb

import numpy as np
from scipy import integrate


# --8<-- [start:show]
def evidence_fair(heads, tosses):
    return 0.5**tosses


def evidence_unknown(heads, tosses):
    """Bias uniform on [0, 1]: the integral of t^heads (1 - t)^tails."""
    return 1 / ((tosses + 1) * comb(tosses, heads))


for heads in (5, 7, 9, 10):
    factor = evidence_unknown(heads, 10) / evidence_fair(heads, 10)
    print(f"{heads:2} heads of 10: unknown / fair = {factor:6.2f}")
# --8<-- [end:show]

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
