"""Boosted trees on a growing series: on the level, and on differences."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def series(seed, n=156):
    t = np.arange(n)
    noise = np.random.default_rng(seed).normal(scale=4, size=n)
    return 100 + 2 * t + 20 * np.sin(2 * np.pi * t / 12) + noise


# --8<-- [start:show]
def forecast(y, n, target):
    """Forecast y[n:] from y[:n], month by month; a row a month."""
    known = list(y[:n])

    def row(values, t):  # month, sales a year ago, growth up to then
        return [t % 12, values[t - 12], values[t - 12] - values[t - 24]]

    def base(values, t):  # what is subtracted before fitting
        return values[t - 12] if target == "difference" else 0

    X = [row(known, t) for t in range(24, n)]
    z = [known[t] - base(known, t) for t in range(24, n)]
    trees = GradientBoostingRegressor(max_depth=2, random_state=0).fit(X, z)
    for t in range(n, len(y)):
        step = trees.predict([row(known, t)])[0]
        known.append(base(known, t) + step)
    return np.array(known[n:])


n, y = 120, series(0)
print(f"largest value in training {y[:n].max():.0f}, later {y[n:].max():.0f}")
out = {name: forecast(y, n, name) for name in ("level", "difference")}
for name, f in out.items():
    mae = np.abs(f - y[n:]).reshape(3, 12).mean(axis=1).round()
    print(f"{name:10} largest forecast {f.max():.0f}, MAE by year {mae}")
# --8<-- [end:show]
for seed in range(5):
    v = series(seed)
    level, diff = (forecast(v, n, name) for name in ("level", "difference"))
    err = np.abs(level - v[n:]), np.abs(diff - v[n:])
    assert level.max() < v[:n].max() + 5 < v[n:].max() - 30
    assert err[0][24:].mean() > 3 * err[1][24:].mean()
    assert err[0][24:].mean() > 30
# without noise the change over a year is constant, and the forecast exact
t = np.arange(156)
pure = 100 + 2 * t + 20 * np.sin(2 * np.pi * t / 12)
assert np.allclose(forecast(pure, n, "difference"), pure[n:])
# the next paragraph's claim: constant beyond the last split of a feature
far = GradientBoostingRegressor(random_state=0)
far.fit(np.arange(n)[:, None], y[:n])
assert len(set(far.predict(np.arange(n, 2 * n)[:, None]))) == 1
# a sum of trees leaves the range where features meet that never met: two
# features that were never high together, each with its own effect
pair = np.random.default_rng(0).uniform(size=(2000, 2))
pair = pair[pair.sum(axis=1) < 1]
stumps = GradientBoostingRegressor(n_estimators=300, max_depth=1)
stumps.set_params(random_state=0).fit(pair, pair.sum(axis=1))
assert stumps.predict([[1, 1]])[0] > 1.5 > pair.sum(axis=1).max()
assert stumps.predict([[9, 9]])[0] == stumps.predict([[1, 1]])[0]

fig, ax = plt.subplots(figsize=(6.8, 3.3))
t = np.arange(len(y))
ax.plot(t, y, color="black", lw=1)
ax.plot(t[n:], out["level"], color="C1")
ax.plot(t[n:], out["difference"], color="C0")
ax.axvline(n - 0.5, color="#5b6472", ls=":", lw=1)
top = y[:n].max()
ax.plot([0, 156], [top, top], color="#5b6472", ls="--", lw=0.8)
ax.text(2, top + 6, "largest value in training", fontsize=9)
ax.text(n - 2, 92, "training", ha="right", fontsize=9)
ax.text(n + 1, 92, "forecast", fontsize=9)
for height, label, color in (
    (top - 4, "trees on the level", "C1"),
    (384, "trees on the change\nover 12 months", "C0"),
    (425, "truth (thin)", "black"),
):
    ax.text(158, height, label, color=color, fontsize=9)
ax.set(xlabel="month", ylabel="sales", xlim=(0, 196), xticks=range(0, 157, 24))
fig.savefig("trees.svg")
