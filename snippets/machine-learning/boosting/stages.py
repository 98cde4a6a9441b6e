"""A boosted fit after 1, 5 and 60 trees, and the residuals (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import GradientBoostingRegressor
from sklearn.tree import DecisionTreeRegressor

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(3)
x = np.sort(rng.uniform(0, 1, 50))[:, None]
y = np.sin(2 * np.pi * x[:, 0]) + (x[:, 0] > 0.6) + 0.15 * rng.normal(size=50)
eta, F = 0.3, np.full(50, y.mean())
fig, axes = plt.subplots(2, 3, figsize=(7.2, 4.0), sharex=True, sharey="row")
grid = np.linspace(0, 1, 501)[:, None]
curve = np.full(501, y.mean())
column, spread = 0, []
for m in range(61):
    tree = DecisionTreeRegressor(max_depth=2).fit(x, y - F)
    if m in (1, 5, 60):
        top, bottom = axes[:, column]
        top.plot(x, y, "o", ms=3, color="C5")
        top.plot(grid, curve, color="C0")
        top.set(title=f"{m} tree{'s' if m > 1 else ''}")
        bottom.plot(x, y - F, "o", ms=3, color="C5")
        bottom.plot(grid, tree.predict(grid), color="C1")
        bottom.axhline(0, color="#b6bcc6", lw=0.8)
        bottom.set(xlabel="$x$")
        column += 1
        spread.append(np.std(y - F))
    F = F + eta * tree.predict(x)
    curve = curve + eta * tree.predict(grid)
axes[0, 0].set(ylabel="data and fit")
axes[1, 0].set(ylabel="residuals, next tree")
fig.savefig("stages.svg", metadata={"Date": None})

assert spread[0] > 1.5 * spread[1] > 1.5 * 1.5 * spread[2]
assert np.allclose(np.interp(x[:, 0], grid[:, 0], curve), F, atol=0.6)
assert abs(np.mean(y - F)) < 1e-12  # leaves hold means: they sum to zero
library = GradientBoostingRegressor(  # as the caption says
    n_estimators=61, max_depth=2, learning_rate=0.3, random_state=0
).fit(x, y)
assert np.allclose(library.predict(x), F)
wave = np.sin(2 * np.pi * x[:, 0]) + np.where(x[:, 0] > 0.6, 1, 0)
assert len(x) == 50 and abs(np.std(y - wave) - 0.15) < 0.05
# The first step carries most of the fit, the last next to nothing.
steps = [0.3 * t[0].predict(x) for t in library.estimators_]
assert np.std(steps[0]) == max(map(np.std, steps))
assert np.std(steps[-1]) < np.std(steps[0]) / 20
