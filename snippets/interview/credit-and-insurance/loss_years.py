"""Defaults among 1,000 loans, independent or in one economy (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
rng = np.random.default_rng(0)
n, pd, years = 1_000, 0.02, 200_000
x = rng.normal(size=years)  # the economy of each year
counts = {}
for rho in (0, 0.05, 0.15):
    limit = stats.norm.ppf(pd)
    p = stats.norm.cdf((limit - np.sqrt(rho) * x) / np.sqrt(1 - rho))
    counts[rho] = d = rng.binomial(n, p)
    low, high = np.quantile(d, [0.025, 0.975])
    print(f"rho {rho:4.2f}: mean {d.mean():.1f}, 95 % of years", end=" ")
    print(f"{low:.0f} to {high:.0f}, at least 35: {np.mean(d >= 35):.2%}")
# --8<-- [end:show]

fig, ax = plt.subplots(figsize=(6.0, 3.0))
for (rho, d), ls in zip(counts.items(), ("-", "--", "-."), strict=True):
    share = np.bincount(d, minlength=n + 1)[:81] / years
    ax.plot(
        100 * np.arange(81) / n, 100 * share, ls=ls, label=f"correlation {rho}"
    )
ax.axvline(3.5, color="C5", lw=1, ls=":")
ax.set(xlabel="loans in default, %", ylabel="% of years", ylim=(0, None))
ax.legend()
fig.savefig("loss_years.svg", metadata={"Date": None})

for rho, d in counts.items():
    limit = stats.norm.ppf(pd)
    q = (np.arange(200_000) + 0.5) / 200_000  # the factor's quantiles
    z = (limit - np.sqrt(rho) * stats.norm.ppf(q)) / np.sqrt(1 - rho)
    exact = stats.binom.sf(34, n, stats.norm.cdf(z[::50])).mean()
    assert np.isclose(np.mean(d >= 35), exact, atol=4e-3)
    assert abs(d.mean() - 20) < 0.2
assert np.isclose(
    np.mean(counts[0] >= 35), stats.binom.sf(34, n, pd), atol=3e-4
)
# Two loans default together with the bivariate normal probability.
both = stats.multivariate_normal(cov=[[1, 0.15], [0.15, 1]])
d = counts[0.15]
pairs = np.mean(d * (d - 1.0)) / (n * (n - 1))
assert np.isclose(pairs, both.cdf([stats.norm.ppf(pd)] * 2), rtol=0.03)
# The card: 500 loans, PD 4 %, 34 defaults, correlation 0.05.
assert np.isclose(stats.binom.sf(33, 500, 0.04), 0.002, atol=5e-4)
assert np.isclose(np.sqrt(500 * 0.04 * 0.96), 4.38, atol=5e-3)
p = stats.norm.cdf((stats.norm.ppf(0.04) - np.sqrt(0.05) * x) / np.sqrt(0.95))
d = rng.binomial(500, p)
assert np.isclose(np.mean(d >= 34), 0.11, atol=5e-3)
assert np.allclose(np.quantile(d, [0.025, 0.975]), [5, 47], atol=1)
