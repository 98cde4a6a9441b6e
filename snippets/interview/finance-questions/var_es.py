"""Value at risk and expected shortfall of equally probable losses."""

import numpy as np
from scipy import integrate, stats


# --8<-- [start:show]
def var_es(losses, level):
    """Value at risk and expected shortfall; losses (n,), 0 < level < 1."""
    x = np.sort(np.asarray(losses, dtype=float))
    n = len(x)
    k = int(np.ceil(n * level - 1e-9))  # the k-th smallest
    var = x[k - 1]
    beyond = x[k:].sum() / n + var * (k / n - level)
    return var, beyond / (1 - level)


rng = np.random.default_rng(0)
normal = rng.normal(size=1_000_000)
fat = rng.standard_t(3, size=1_000_000) / np.sqrt(3)  # variance 1 as well
for level in (0.95, 0.99):
    for name, x in [("normal", normal), ("t with 3", fat)]:
        var, es = var_es(x, level)
        print(f"{level:.0%} {name:8}: VaR {var:.2f}, ES {es:.2f}")
# --8<-- [end:show]

for level in (0.9, 0.95, 0.973):  # Rockafellar and Uryasev: a minimum
    x = rng.exponential(size=87)
    var, es = var_es(x, level)
    costs = [v + np.maximum(x - v, 0).mean() / (1 - level) for v in x]
    assert np.isclose(es, min(costs)) and var in x
    assert np.isclose(var, np.quantile(x, level, method="inverted_cdf"))
for level in (0.95, 0.99):
    q = stats.norm.ppf(level)
    assert np.allclose(
        var_es(normal, level), (q, stats.norm.pdf(q) / (1 - level)), rtol=0.02
    )
    q = stats.t(3).ppf(level)
    tail = integrate.quad(lambda v: v * stats.t(3).pdf(v), q, np.inf)[0]
    assert np.allclose(
        np.sqrt(3) * np.array(var_es(fat, level)),
        (q, tail / (1 - level)),
        rtol=0.05,
    )
assert var_es(fat, 0.95)[0] < var_es(normal, 0.95)[0]
assert var_es(fat, 0.99)[0] > var_es(normal, 0.99)[0]
# Two bonds that default with 4 % each, as 10,000 equal cases.
one = np.repeat([100, 0], [400, 9_600])
two = np.repeat([200, 100, 0], [16, 768, 9_216])
assert np.allclose(var_es(one, 0.95), (0, 80))
assert np.allclose(var_es(two, 0.95), (100, 103.2))
# The card: losses 1, 2, ..., 20 at 90 %.
assert np.allclose(var_es(np.arange(1, 21), 0.9), (18, 19.5))
# The follow-up: breaches of a right VaR at 99 % in 250 days.
assert np.isclose(250 * 0.01, 2.5)
assert np.isclose(stats.binom.sf(7, 250, 0.01), 0.004, atol=5e-5)
