"""Thin, heavy and heavier: what the largest of many looks like."""

import numpy as np
from scipy import integrate, stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 100_000


def pareto(alpha):
    return (1 - rng.uniform(size=n)) ** (-1 / alpha)  # P(X > x) = x^-alpha


samples = {
    "exponential": rng.exponential(size=n),
    "log-normal": rng.lognormal(0, 1.5, size=n),
    "Pareto, alpha 3": pareto(3),
    "Pareto, alpha 1.5": pareto(1.5),
}


def top(x):  # what share of the total the largest hundredth holds
    return np.sort(x)[-(len(x) // 100) :].sum() / x.sum()


for name, x in samples.items():
    print(f"{name:18} largest {x.max() / np.median(x):7.0f} medians", end=", ")
    print(f"top 1 % hold {top(x):.0%}")
# --8<-- [end:show]

assert np.isclose(top(np.arange(1, 1001)), sum(range(991, 1001)) / 500_500)
# Exceedances as the names say: of e for the exponential, and so on.
for name, t, q in [
    ("exponential", 2.0, np.exp(-2)),
    ("log-normal", np.exp(3), stats.norm.sf(2)),
    ("Pareto, alpha 3", 2.0, 1 / 8),
    ("Pareto, alpha 1.5", 4.0, 1 / 8),
]:
    assert abs(np.mean(samples[name] > t) - q) < 4 * np.sqrt(q / n)
# The largest share q of a Pareto population holds q^(1 - 1/alpha).
u = (np.arange(1_000_000) + 0.5) / 1e6
assert np.isclose(top((1 - u) ** (-1 / 3)), 0.01 ** (2 / 3), rtol=0.01)
whole = integrate.quad(lambda v: v ** (-2 / 3), 0, 1)[0]  # 1 - v uniform
part = integrate.quad(lambda v: v ** (-2 / 3), 0, 0.01)[0]
assert np.isclose(part / whole, 0.01 ** (1 / 3))
# More than a thousand medians in most samples of alpha = 1.5.
largest = [(x := pareto(1.5)).max() / np.median(x) for _ in range(40)]
assert np.mean(np.array(largest) > 1000) > 0.5
# Beyond t medians: alpha = 3 against the exponential.
median = 2 ** (1 / 3)
assert np.isclose((20 * median) ** -3 / 2.0**-20, 66, atol=0.5)
for alpha in (1.5, 3.0):
    x = pareto(alpha)
    for t in (2, 5):
        q = t**-alpha
        assert abs(np.mean(x > t) - q) < 4 * np.sqrt(q / n)
# Hill's estimator of the tail index, from the largest 1000.
for alpha in (1.5, 3.0):
    x = np.sort(pareto(alpha))[::-1]
    hill = 1 / np.mean(np.log(x[:1000] / x[1000]))
    assert abs(hill - alpha) < 4 * alpha / np.sqrt(1000)
# Variance is infinite for alpha <= 2: the sample's keeps growing.
small, large = [], []
for _ in range(40):
    x = pareto(1.5)
    small.append(x[:1000].var())
    large.append(x.var())
assert np.median(large) > 3 * np.median(small)
light = [(e[:1000].var(), e.var()) for e in rng.exponential(size=(40, n))]
assert np.allclose(np.median(light, axis=0), 1, atol=0.15)
