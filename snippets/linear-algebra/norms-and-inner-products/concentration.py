"""Distances between random points crowd together as d grows (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import chi

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, ax = plt.subplots(figsize=(6.2, 2.6))
# --8<-- [start:show]
rng = np.random.default_rng(0)
norm = np.linalg.norm
print("   d  spread  1/root(2d)  farthest/nearest  std of cosine")
for k, d in enumerate((2, 10, 100, 1000)):
    X, Y = rng.normal(size=(2, 1000, d))
    r = norm(X - Y[0], axis=1)  # from one query to 1000 points
    pairs = norm(X - Y, axis=1)
    cos = np.sum(X * Y, axis=1) / norm(X, axis=1) / norm(Y, axis=1)
    spread, predicted = pairs.std() / pairs.mean(), 1 / np.sqrt(2 * d)
    ratio = r.max() / r.min()
    print(f"{d:4} {spread:7.3f} {predicted:11.3f} {ratio:17.2f}", end="")
    print(f"{cos.std():15.3f}")
    # --8<-- [end:show]
    assert abs(cos.std() * np.sqrt(d) - 1) < 0.1
    law = chi(d, scale=1 / np.sqrt(d))  # X - Y has variance 2 in each entry
    assert abs(spread / (law.std() / law.mean()) - 1) < 0.05
    assert abs(predicted / (law.std() / law.mean()) - 1) < 1 / d
    assert np.isclose(r[0], pairs[0])  # both are the distance of X[0], Y[0]
    ratios = [ratio]
    for seed in range(1, 6):  # other draws
        points = np.random.default_rng(seed).normal(size=(1001, d))
        to_points = norm(points[1:] - points[0], axis=1)
        ratios.append(to_points.max() / to_points.min())
    assert min(ratios) > 1
    assert d != 2 or np.median(ratios) > 20
    assert d != 1000 or max(ratios) < 1.25
    scaled = pairs / np.sqrt(2 * d)
    assert abs(scaled.std() / law.std() - 1) < 0.1
    assert abs(scaled.mean() - law.mean()) < 5 * law.std() / np.sqrt(1000)
    low, high = law.ppf([0.0002, 0.9998])
    t = np.linspace(low, min(high, 2.4), 41)
    ax.plot(t, law.pdf(t) / law.pdf(t).max(), color=f"C{k}", label=f"d = {d}")
ax.set(xlabel=r"distance divided by $\sqrt{2d}$", xlim=(0, 2.4))
ax.set(yticks=[], ylabel="density, peak set to 1", ylim=(0, 1.05))
ax.spines["left"].set_visible(False)
ax.legend()
fig.savefig("concentration.svg")
