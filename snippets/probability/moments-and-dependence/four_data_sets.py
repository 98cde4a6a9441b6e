"""One correlation, four data sets (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(1)
n, target = 60, 0.5


def with_correlation(x, noise, target):
    """x standardised, and y with exactly the target correlation to it."""
    x = (x - x.mean()) / x.std()
    noise = noise - noise.mean()
    noise = noise - (noise @ x) / (x @ x) * x
    noise = noise / noise.std()
    return x, target * x + np.sqrt(1 - target**2) * noise


u = rng.uniform(-1, 1, size=n)
outlier = np.append(rng.normal(size=n - 1) * 0.3, 4.3)
groups = np.repeat([-1.0, 1.0], n // 2) + rng.normal(size=n) * 0.25
panels = [
    ("noise", rng.normal(size=n), rng.normal(size=n)),
    ("curve", u, -((u - 0.2) ** 2) + rng.normal(size=n) * 0.02),
    ("one outlier", outlier, outlier**2 + rng.normal(size=n)),
    ("two groups", groups, rng.normal(size=n) - 0.7 * np.sin(3 * groups)),
]
fig, axes = plt.subplots(1, 4, figsize=(7.4, 2.2))
for ax, (title, a, b) in zip(axes, panels, strict=True):
    x, y = with_correlation(a, b, target)
    assert np.isclose(np.corrcoef(x, y)[0, 1], target)
    slope = np.polyfit(x, y, 1)
    assert np.isclose(np.var(y - np.polyval(slope, x)) / np.var(y), 0.75)
    ax.plot(x, y, "o", ms=3, color="C0", alpha=0.8, mew=0)
    ends = np.array([x.min(), x.max()])
    ax.plot(ends, np.polyval(slope, ends), color="C1", lw=1.4)
    ax.set(title=title, xticks=[], yticks=[])
fig.savefig("four_data_sets.svg", metadata={"Date": None})
