"""One correlation, four data sets (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(1)
n = 60


def with_correlation(x, noise, target):
    """Both standardised, with exactly the target correlation."""
    x = (x - x.mean()) / x.std()
    noise = noise - noise.mean()
    noise = noise - (noise @ x) / (x @ x) * x
    noise = noise / noise.std()
    return x, target * x + np.sqrt(1 - target**2) * noise


u = rng.uniform(-1, 1, size=n)
bend = -((u - 0.2) ** 2) + rng.normal(size=n) * 0.02
cloud = with_correlation(rng.normal(size=n - 1), rng.normal(size=n - 1), 0)
apart = np.sqrt((0.5 + 0.9) / (1 - 0.5))  # lifts -0.9 within to 0.5 overall
left, right = (
    np.array(with_correlation(*rng.normal(size=(2, n // 2)), -0.9)) + side
    for side in (-apart, apart)
)
panels = [
    ("noise", *with_correlation(rng.normal(size=n), rng.normal(size=n), 0.5)),
    ("curve", *with_correlation(u, bend, 0.5)),
    ("one outlier", *(np.append(part, np.sqrt(n)) for part in cloud)),
    ("two groups", *np.hstack([left, right])),
]
fig, axes = plt.subplots(1, 4, figsize=(7.4, 2.2))
for ax, (title, x, y) in zip(axes, panels, strict=True):
    line = np.polyfit(x, y, 1)
    ax.plot(x, y, "o", ms=3, color="C0", alpha=0.8, mew=0)
    ends = np.array([x.min(), x.max()])
    ax.plot(ends, np.polyval(line, ends), color="C1", lw=1.4)
    ax.set(title=title, xticks=[], yticks=[])
    assert np.isclose(np.corrcoef(x, y)[0, 1], 0.5)
    assert np.isclose(np.var(y - np.polyval(line, x)) / np.var(y), 0.75)
fig.savefig("four_data_sets.svg", metadata={"Date": None})

_, x, y = panels[1]  # a curve that rises, then falls, and little else
curve = np.polyfit(x, y, 2)
top = -curve[1] / (2 * curve[0])
assert curve[0] < 0 and x.min() < top < x.max()
assert np.var(y - np.polyval(curve, x)) < 0.05 * np.var(y)
_, x, y = panels[2]  # without its point there is no correlation
assert abs(np.corrcoef(x[:-1], y[:-1])[0, 1]) < 0.1
assert x[-1] > 2 * np.abs(x[:-1]).max() and y[-1] > 2 * np.abs(y[:-1]).max()
_, x, y = panels[3]  # within the groups it is negative, and they lie apart
for group in (slice(n // 2), slice(n // 2, n)):
    assert np.corrcoef(x[group], y[group])[0, 1] < -0.3
assert (x + y)[: n // 2].max() < (x + y)[n // 2 :].min()
