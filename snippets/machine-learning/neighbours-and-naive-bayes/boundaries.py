"""Figure: the regions of 1, 15 and 151 neighbours on two moons."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import make_moons
from sklearn.neighbors import KNeighborsClassifier

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
X, y = make_moons(200, noise=0.35, random_state=1)
X_new, y_new = make_moons(4000, noise=0.35, random_state=2)
fig, axes = plt.subplots(1, 3, figsize=(7.6, 2.9), sharey=True)
grid = np.linspace(-2.2, 3.2, 150), np.linspace(-1.9, 2.4, 130)
points = np.array(np.meshgrid(*grid)).reshape(2, -1).T
errors = {}
for ax, k in zip(axes, (1, 15, 151), strict=True):
    model = KNeighborsClassifier(n_neighbors=k).fit(X, y)
    region = model.predict(points).reshape(130, 150)
    ax.contourf(*grid, region, [-0.5, 0.5, 1.5], colors=["C0", "C1"], alpha=0.2)
    ax.contour(*grid, region, [0.5], colors="black", linewidths=1.0)
    for c, marker in ((0, "o"), (1, "^")):
        ax.plot(*X[y == c].T, marker, ms=3, color=f"C{c}", mew=0)
    errors[k] = 1 - model.score(X, y), 1 - model.score(X_new, y_new)
    train, new = errors[k]
    ax.set_title(f"k = {k}\nerror: training {train:.2f}, new {new:.2f}")
    ax.set_xticks([])
    ax.set_yticks([])
fig.savefig("boundaries.svg")

assert len(X) == 200
for c in (0, 1):  # new points of the same distribution
    spread = X[y == c].std(axis=0), X_new[y_new == c].std(axis=0)
    assert np.allclose(*spread, rtol=0.2)
assert errors[1][0] == 0
assert errors[1][0] < errors[15][0] < errors[151][0]
assert errors[15][1] < min(errors[1][1], errors[151][1])
for seed in range(10, 20):  # not an accident of this sample
    X, y = make_moons(200, noise=0.35, random_state=seed)
    one, some, many = (
        KNeighborsClassifier(n_neighbors=k).fit(X, y).score(X_new, y_new)
        for k in (1, 15, 151)
    )
    assert some > max(one, many)
