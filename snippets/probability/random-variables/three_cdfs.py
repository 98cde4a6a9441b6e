"""Distribution functions: of steps, of a slope, of both (figure)."""

import itertools
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def discrete(x):
    return 0.64 * (x >= 0) + 0.21 * (x >= 10) + 0.15 * (x >= 30)


def continuous(x):
    return np.where(x < 0, 0, 1 - np.exp(-np.maximum(x, 0) / 20))


def mixed(x):
    return np.where(x < 0, 0, 0.64 + 0.36 * continuous(x))


fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.7), sharey=True)
x = np.linspace(-12, 80, 2000)
jumps = {"discrete": [0, 10, 30], "continuous": [], "mixed": [0]}
panels = zip(axes, jumps, (discrete, continuous, mixed), strict=True)
for ax, name, F in panels:
    edges = [-12, *jumps[name], 80]
    for i, (left, right) in enumerate(itertools.pairwise(edges)):
        part = x[(x >= left) & (x < right)]
        ax.plot(part, F(part), color="C0")
        if i > 0:
            ax.plot(left, F(left - 1e-9), "o", ms=5, mfc="white", mec="C0")
            ax.plot(left, F(left), "o", ms=5, color="C0")
            ax.vlines(left, F(left - 1e-9), F(left), color="C5", lw=1, ls=":")
    ax.set(title=name, xlabel="$x$ (minutes)", ylim=(-0.04, 1.06))
    ax.grid(axis="y")
axes[0].set_ylabel("$F(x) = P(X \\leq x)$")
for F in (discrete, continuous, mixed):
    assert np.all(np.diff(F(x)) >= 0) and F(x)[0] == 0 and F(1e4) > 0.999
# At each jump the upper value, just below it the lower one.
sums = {-1e-9: 0, 0: 0.64, 10 - 1e-9: 0.64, 10: 0.85, 30 - 1e-9: 0.85, 30: 1}
for d, total in sums.items():
    assert np.isclose(discrete(d), total)
exponential = stats.expon(scale=20)
assert np.allclose(continuous(x), exponential.cdf(x))
late = x[x >= 0]
assert np.isclose(mixed(-1e-9), 0) and np.isclose(mixed(0.0), 0.64)
assert np.allclose(1 - mixed(late), 0.36 * exponential.sf(late))
fig.savefig("three_cdfs.svg", metadata={"Date": None})
