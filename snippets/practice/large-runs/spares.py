"""How many spare nodes: nodes in repair are nearly Poisson."""

import numpy as np
from scipy.stats import poisson

# --8<-- [start:show]
cases = (5, 48), (5, 24), (50, 48)  # hours between failures, to repair
for between, repair in cases:
    out = repair / between  # mean number of nodes in repair
    spares = int(poisson.ppf(0.99, out))
    late = poisson.sf(spares, out)  # more are out than there are spares
    print(
        f"a failure in {between:2} h, repair {repair} h: {out:4.2f} out, ",
        end="",
    )
    print(f"{spares:2} spares, too few {late:.1%} of the time")
    # --8<-- [end:show]
    # the smallest such number
    assert poisson.cdf(spares, out) >= 0.99 > poisson.cdf(spares - 1, out)
    assert np.isclose(out * between, repair)
# the cases of the text: half the repair time, a tenth of the failures
assert cases[0][0] == cases[1][0] == cases[2][0] / 10 == 5
assert cases[0][1] == 2 * cases[1][1] == cases[2][1] == 48
# the sum by hand, not the library's
terms = np.exp(-9.6) * np.cumprod([1, *(9.6 / np.arange(1, 40))])
assert np.argmax(np.cumsum(terms) >= 0.99) == 17 == poisson.ppf(0.99, 48 / 5)
# simulated: failures at exponential intervals, repairs of any length
rng = np.random.default_rng(0)
start = np.cumsum(rng.exponential(5, 60_000))
for length in np.full(60_000, 48.0), rng.exponential(48, 60_000):
    ends = np.sort(start + length)
    seen = rng.uniform(1_000, start[-1] - 1_000, 20_000)
    busy = np.searchsorted(start, seen) - np.searchsorted(ends, seen)
    assert np.isclose(busy.mean(), 9.6, rtol=0.05)
    assert np.isclose((busy > 17).mean(), poisson.sf(17, 9.6), atol=0.008)
assert (
    round(poisson.sf(10, 9.6), 2) == 0.37
    and round(poisson.sf(2, 1.5), 2) == 0.19
)
# the card: 4,000 devices in nodes of 8, one node fails in 20,000 hours
assert poisson.ppf(0.99, 60 / 40) == 5 and poisson.cdf(4, 1.5) < 0.99
assert (
    round(poisson.cdf(4, 1.5), 3) == 0.981
    and round(poisson.cdf(5, 1.5), 3) == 0.996
)
assert round(1 - 492 / 500, 3) == 0.016
