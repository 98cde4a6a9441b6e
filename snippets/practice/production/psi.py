"""The population stability index, and how large it is without drift."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def psi(reference, current, bins=10):
    inner = np.arange(1, bins) / bins
    edges = np.unique(np.quantile(reference, inner))  # ties: fewer bins

    def shares(x):
        place = np.searchsorted(edges, x, side="left")
        counts = np.bincount(place, minlength=len(edges) + 1)
        return (counts + 0.5) / (len(x) + 0.5 * len(counts))

    p, q = shares(reference), shares(current)
    return float(np.sum((q - p) * np.log(q / p)))


# --8<-- [end:show]


# --8<-- [start:run]
rng = np.random.default_rng(0)
print("     n  no drift: mean  above 0.1   shifted: mean  above 0.1")
for n in (200, 1_000, 10_000):
    same, moved = [], []
    for _ in range(120):
        old = rng.normal(size=n)
        same.append(psi(old, rng.normal(size=n)))
        moved.append(psi(old, rng.normal(0.25, 1, size=n)))
    a, b = np.array(same), np.array(moved)
    print(
        f"{n:6}  {a.mean():14.4f}  {np.mean(a > 0.1):9.2f}"
        f"  {b.mean():14.3f}  {np.mean(b > 0.1):9.2f}"
    )
    # --8<-- [end:run]
    # (1/n + 1/m) times chi-squared with bins - 1 degrees of freedom
    if n >= 1_000:
        assert abs(a.mean() / (9 * 2 / n) - 1) < 0.15
        limit = stats.chi2.ppf(0.95, 9) * 2 / n
        assert abs(np.mean(a > limit) - 0.05) < 0.06
# the definition on counts, bin by bin
old = np.array([1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10])
new = np.array([0.5, 1.5, 1.7, 3.3, 12.0])  # quartiles 3.25, 5.5, 7.75
p = (np.array([3, 2, 2, 3]) + 0.5) / 12
q = (np.array([3, 1, 0, 1]) + 0.5) / 7
assert np.isclose(psi(old, new, 4), sum((q - p) * (np.log(q) - np.log(p))))
# ties, constants, new values outside all edges
assert (
    psi(np.zeros(50), np.zeros(70)) < 0.02 < 1 < psi(np.zeros(50), np.ones(70))
)
p, q = np.array([50.5, 0.5]) / 51, np.array([0.5, 70.5]) / 71  # one edge
assert np.isclose(psi(np.zeros(50), np.ones(70)), sum((q - p) * np.log(q / p)))
ties = np.repeat([0.0, 1, 5], [80, 15, 5])
assert np.isfinite(psi(ties, np.array([-3.0, 99])))
# shares by hand: 0.5, 0.3, 0.2 against 0.4, 0.3, 0.3
p, q = np.array([0.5, 0.3, 0.2]), np.array([0.4, 0.3, 0.3])
terms = (q - p) * np.log(q / p)
assert (
    terms.round(3).tolist() == [0.022, 0, 0.041]
    and round(terms.sum(), 3) == 0.063
)
kl = np.sum(p * np.log(p / q)) + np.sum(q * np.log(q / p))
assert np.isclose(terms.sum(), kl)
# small changes: the chi-squared distance of the shares
near = p + np.array([0.003, -0.002, -0.001])
assert np.isclose(
    np.sum((near - p) * np.log(near / p)),
    np.sum((near - p) ** 2 / p),
    rtol=0.02,
)
# n = m = 200: P(PSI > 0.1) by theory
assert round(stats.chi2.sf(0.1 / (2 / 200), 9), 2) == 0.35
assert round(stats.chi2.ppf(0.95, 9), 1) == 16.9
# the card: 0.6, 0.3, 0.1 against 0.5, 0.3, 0.2
p, q = np.array([0.6, 0.3, 0.1]), np.array([0.5, 0.3, 0.2])
card = (q - p) * np.log(q / p)
assert card.round(4).tolist() == [0.0182, 0, 0.0693]
assert round(card.sum(), 4) == 0.0875
small, large = 1 / 100 + 1 / 10_000, 1 / 4_000 + 1 / 10_000
assert round(2 * small, 4) == 0.0202 and round(2 * large, 4) == 0.0007
assert round(stats.chi2.ppf(0.95, 2), 2) == 5.99
assert round(5.99 * small, 3) == 0.060 and round(5.99 * large, 4) == 0.0021
assert card.sum() > 5.99 * small > 5.99 * large

fig, ax = plt.subplots(figsize=(6.4, 3.2))
x = np.geomspace(0.0004, 0.6, 150)
places = [(200, "C1", 0.045), (1_000, "C2", 0.0095), (10_000, "C0", 0.00095)]
for n, colour, left in places:
    scale = 2 / n
    density = stats.chi2.pdf(x / scale, 9) * x / scale  # on the log axis
    ax.plot(x, density, color=colour)
    ax.fill_between(x, density, color=colour, alpha=0.15, lw=0)
    ax.text(left, 1.0, f"n = {n:,}", color=colour, fontsize=9)
for limit in (0.1, 0.25):
    ax.axvline(limit, ls="--", color="black", lw=1)
    ax.text(limit * 1.04, 1.14, str(limit), fontsize=9)
ax.set(
    xscale="log",
    xlabel="PSI of two samples of n from the same distribution, ten bins",
    ylim=(0, 1.25),
    yticks=[],
)
ax.set_xticks([0.001, 0.01, 0.1], ["0.001", "0.01", "0.1"])
ax.minorticks_off()
ax.spines["left"].set_visible(False)
fig.savefig("psi.svg", metadata={"Date": None})
