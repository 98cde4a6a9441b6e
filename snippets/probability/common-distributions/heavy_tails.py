"""Thin, heavy and heavier: what the largest of many looks like."""

import numpy as np

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
for name, x in samples.items():
    share = x.max() / x.sum()
    top = np.sort(x)[-n // 100 :].sum() / x.sum()
    print(f"{name:18} largest {x.max() / np.median(x):7.0f} medians", end=", ")
    print(f"top 1 % hold {top:.0%}")
# --8<-- [end:show]

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
