"""Held-out error against the number of trees, for three step sizes."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.datasets import make_friedman1
from sklearn.ensemble import GradientBoostingRegressor

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def curves(seed, settings, rounds):
    X, y = make_friedman1(1200, noise=5.0, random_state=seed)
    found = {}
    for eta, share in settings:
        model = GradientBoostingRegressor(
            n_estimators=rounds,
            learning_rate=eta,
            subsample=share,
            random_state=0,
        ).fit(X[:200], y[:200])
        steps = model.staged_predict(X[200:])
        found[eta, share] = [np.mean((y[200:] - p) ** 2) for p in steps]
    return found


settings = [(1.0, 1.0), (0.3, 1.0), (0.1, 1.0), (0.1, 0.5)]
errors = curves(seed=0, settings=settings, rounds=250)
for (eta, share), error in errors.items():
    best = np.argmin(error)
    print(f"step {eta:.1f}  rows {share:.1f}  least error ", end="")
    print(f"{error[best]:4.1f} at {best + 1:3} trees")
# --8<-- [end:show]
fig, ax = plt.subplots(figsize=(6.5, 3.0))
for i, ((eta, share), error) in enumerate(errors.items()):
    if share == 1:
        ax.plot(np.arange(1, 251), error, color=f"C{i}", lw=1.6)
        place = (12, 48.5) if eta == 1 else (252, error[-1])
        ax.text(*place, rf"$\eta = {eta}$", color=f"C{i}", va="center")
        ax.plot(np.argmin(error) + 1, min(error), "o", color=f"C{i}")
ax.set(xlabel="trees", ylabel="held-out squared error")
ax.set(xlim=(0, 285), ylim=(29, 50))
fig.savefig("shrinkage.svg", metadata={"Date": None})

best = {key: np.argmin(error) + 1 for key, error in errors.items()}
assert best[0.1, 1.0] > 3 * best[0.3, 1.0]  # a third of the step
assert best[0.1, 0.5] < 0.7 * best[0.1, 1.0]  # and half the rows in each
for found in (errors, curves(1, settings[::2], 120)):
    least = {key: min(error) for key, error in found.items()}
    trees = {key: np.argmin(error) for key, error in found.items()}
    assert least[0.1, 1.0] < 0.9 * least[1.0, 1.0]
    assert found[1.0, 1.0][-1] > 1.3 * least[1.0, 1.0]  # overfitted
    assert least[0.1, 1.0] > 25  # the variance of the noise
    assert trees[0.1, 1.0] > 3 * trees[1.0, 1.0]
