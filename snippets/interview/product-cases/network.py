"""Does a market twice as large match more than twice as much?"""

# --8<-- [start:show]
import numpy as np
from scipy.stats import poisson


def matches(requests, offers):
    """Mean of the smaller of two independent Poisson counts in a cell."""
    i = np.arange(1, int(requests + 12 * np.sqrt(requests) + 20))
    # P(both at least i), summed over i
    return np.sum(poisson.sf(i - 1, requests) * poisson.sf(i - 1, offers))


print("a cell and hour   served   both doubled   requests doubled")
for size in (0.5, 2, 10, 100):
    now = matches(size, size)
    both, one = matches(2 * size, 2 * size), matches(2 * size, size)
    print(f"{size:15}  {now / size:7.0%}  {both / now:13.2f}", end="")
    print(f"  {one / now:17.2f}")
# --8<-- [end:show]

assert size == 100 and np.isclose(now, matches(100, 100))
assert np.isclose(both, matches(200, 200)) and np.isclose(
    one, matches(100, 200)
)

rng = np.random.default_rng(0)
for size in (0.5, 2.0, 10.0):
    for r, d in ((size, size), (2 * size, size)):
        x, y = rng.poisson(r, 400_000), rng.poisson(d, 400_000)
        assert abs(np.minimum(x, y).mean() / matches(r, d) - 1) < 0.02
assert np.isclose(matches(3, 2), matches(2, 3), rtol=1e-9)
ratio = [matches(2 * s, 2 * s) / matches(s, s) for s in (0.5, 2, 10, 100)]
assert np.all(np.diff(ratio) < 0) and 2 < ratio[-1] < 2.1 and ratio[0] > 2.4
# in thick cells the shortfall is the mean of half the absolute difference
assert abs(1 - matches(100, 100) / 100 - np.sqrt(1 / (np.pi * 100))) < 1e-3
