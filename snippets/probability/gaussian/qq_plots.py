"""What a Q-Q plot looks like: normal, heavy tails, skew, two groups (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy import stats

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
n = 200
rng = np.random.default_rng(3)
two = np.where(np.arange(n) < n // 2, -3, 3)
samples = {
    "normal": rng.normal(size=n),
    "heavy tails": rng.standard_t(2.5, size=n),
    "skew": rng.exponential(size=n),
    "two groups": two + rng.normal(size=n),
}
z = stats.norm.ppf((np.arange(n) + 0.5) / n)
fig, axes = plt.subplots(1, 4, figsize=(7.2, 2.1))
bends = {}
for ax, (name, x) in zip(axes, samples.items(), strict=True):
    x = np.sort(x)
    low, high = np.quantile(x, [0.25, 0.75])
    slope = (high - low) / (2 * stats.norm.ppf(0.75))
    line = (low + high) / 2 + slope * z
    bends[name] = (x[[0, -1]] - line[[0, -1]]) / slope
    ax.plot(z, line, color="C1", lw=1)
    ax.plot(z, x, ".", ms=3)
    ax.set(title=name, xlabel="normal quantile", xticks=(-2, 0, 2))
axes[0].set_ylabel("sorted value")
fig.savefig("qq_plots.svg", metadata={"Date": None})

# As the text says: below the line on the left and above it on the right, ...
assert np.abs(bends["normal"]).max() < 1
assert bends["heavy tails"][0] < -2 and bends["heavy tails"][1] > 2
assert bends["skew"].min() > 0.3  # above at both ends
assert bends["two groups"][0] > 0.3 and bends["two groups"][1] < -0.3
