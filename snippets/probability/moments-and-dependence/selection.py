"""The correlation of the same relation, in parts of the range."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
x = rng.normal(size=1_000_000)
y = 0.5 * x + np.sqrt(0.75) * rng.normal(size=x.size)
parts = {
    "everybody": np.full(x.size, True),
    "only x > 1": x > 1,
    "only |x| > 1.5": np.abs(x) > 1.5,
}
found, slopes = {}, {}
for name, kept in parts.items():
    found[name] = np.corrcoef(x[kept], y[kept])[0, 1]
    slopes[name], _ = np.polyfit(x[kept], y[kept], 1)
    print(f"{name:14}  correlation {found[name]:.2f}, slope {slopes[name]:.2f}")
# --8<-- [end:show]

top = stats.truncnorm(1, np.inf).var()
beyond = 1 + 1.5 * stats.norm.pdf(1.5) / stats.norm.sf(1.5)  # E[x^2 | kept]
for (name, r), spread in zip(found.items(), [1, top, beyond], strict=True):
    # The line explains 0.25 Var(x), and 0.75 of noise stays.
    exact = np.sqrt(0.25 * spread / (0.25 * spread + 0.75))
    assert abs(r - exact) < 4 / np.sqrt(parts[name].sum()), (name, r, exact)
    error = np.sqrt(0.75 / spread / parts[name].sum())
    assert abs(slopes[name] - 0.5) < 4 * error
low, middle, high = found["only x > 1"], *list(found.values())[::2]
assert low < middle < high
assert np.isclose(stats.spearmanr(x[:500], np.exp(x[:500])).statistic, 1)
assert np.corrcoef(x, np.exp(x))[0, 1] < 0.8
