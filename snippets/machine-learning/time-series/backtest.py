"""A rolling origin: refit, forecast a week, move on, score by horizon."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def series(seed, n=210):
    rng = np.random.default_rng(seed)
    level = 60 + np.cumsum(rng.normal(scale=1.2, size=n))
    week = np.array([0, 1, 2, 3, 8, 14, -6])[np.arange(n) % 7]
    return level + week + rng.normal(scale=1.5, size=n)


# --8<-- [start:show]
def repeat(past, h, m):
    """The last m values again and again; m = 1: naive, 7: seasonal."""
    return past[-m:][np.arange(h) % m]


def week_and_level(past, h, m, alpha=0.5):
    """The mean pattern of the week, plus a smoothed level of the rest."""
    day = np.arange(len(past)) % m
    pattern = np.array([past[day == d].mean() for d in range(m)])
    level, *rest = past - pattern[day]
    for value in rest:
        level = alpha * value + (1 - alpha) * level
    return level + pattern[np.arange(len(past), len(past) + h) % m]


def backtest(y, model, m, first, h):
    """Absolute errors, a row an origin; the model sees the past only."""
    at = range(first, len(y) - h + 1, h)
    return np.array([np.abs(model(y[:o], h, m) - y[o : o + h]) for o in at])


y, first, h = series(0), 140, 7
scale = np.abs(y[7:first] - y[: first - 7]).mean()  # seasonal naive, training
print("                MAE of day 1   day 7   week   MASE")
models = [("naive", repeat, 1), ("seasonal naive", repeat, 7)]
models.append(("week and level", week_and_level, 7))
for name, model, m in models:
    e = backtest(y, model, m, first, h)
    by = [e[:, 0].mean(), e[:, -1].mean(), e.mean()]
    print(f"{name:15}{by[0]:13.1f}{by[1]:8.1f}{by[2]:7.1f}{by[2] / scale:7.2f}")
    # --8<-- [end:show]
    assert e.shape == (10, 7)
    assert np.allclose(by[:2], e.mean(axis=0)[[0, 6]])
    cut = y.copy()
    cut[first + 14 :] = 1e9  # what comes later cannot matter
    assert np.array_equal(backtest(cut, model, m, first, h)[:2], e[:2])
# MASE's scale is the seasonal naive error on the training part
repeats = [abs(y[t] - y[t - 7]) for t in range(7, first)]
assert np.isclose(scale, np.mean(repeats))
better = [backtest(y, a, m, first, h).mean(axis=1) for _, a, m in models[1:]]
assert (better[1] < better[0]).sum() == 9  # the figure's nine of ten
# the weekday's steps are in the data, the level only walks
steps = np.diff(series(1, 70_001)).reshape(-1, 7).mean(axis=0)
assert np.allclose(steps, [1, 1, 1, 5, 6, -20, 6], atol=0.15)
total = np.zeros((3, 7))
for seed in range(10):
    v = series(seed)
    errors = [backtest(v, a, m, first, h) for _, a, m in models]
    assert errors[2].mean() < errors[1].mean() < errors[0].mean()
    total += [e.mean(axis=0) for e in errors]
ratio = total[2] / total[1]  # a gain on day 1 that is gone by day 7
assert ratio[0] < 0.75 and 0.9 < ratio[6] < 1.1
repeated = np.tile(np.arange(7.0), 8)
for model in (repeat, week_and_level):
    assert backtest(repeated, model, 7, 14, 7).max() < 1e-9
    assert np.allclose(
        model(repeated[:-2] + 2, 9, 7), np.arange(54, 63) % 7 + 2
    )
# the smoothed level: weights alpha (1 - alpha)^j, not the other way round
v = np.array([3.0, 5, 4, 8, 1, 9])
rest = v - v.mean()
weights = 0.2 * 0.8 ** np.arange(5)
level = weights @ rest[:0:-1] + 0.8**5 * rest[0] + v.mean()
assert np.allclose(week_and_level(v, 3, 1, alpha=0.2), level)
assert np.array_equal(repeat(np.arange(20), 4, 1), [19] * 4)
# on day 7 the last value is that of the same weekday: both naives agree
assert np.array_equal(
    backtest(y, repeat, 1, first, 7)[:, 6],
    backtest(y, repeat, 7, first, 7)[:, 6],
)

fig, axes = plt.subplots(2, 1, figsize=(6.8, 4.2), height_ratios=[2.4, 1])
origins = range(first, len(y) - h + 1, h)
days = np.arange(len(y))
shown = [(*models[1], "C1", -1.1), (*models[2], "C0", 1.1)]
axes[0].plot(days[112:], y[112:], color="black", lw=1)
for o in origins:
    axes[0].axvline(o - 0.5, color="#5b6472", ls=":", lw=0.7)
    for _, model, m, color, _ in shown:
        axes[0].plot(days[o : o + h], model(y[:o], h, m), color=color, lw=1.5)
axes[0].set(ylabel="sales", xticks=[], xlim=(112, 210))
axes[0].set_title("Ten origins, a week ahead from each")
axes[0].text(126, 53, "training only", ha="center", fontsize=9)
for name, model, m, color, shift in shown:
    e = backtest(y, model, m, first, h).mean(axis=1)
    x = np.array(origins) + 3 + shift
    axes[1].bar(x, e, width=2.2, color=color, label=name)
axes[1].set(ylabel="MAE", xlabel="day", xlim=(112, 210))
axes[1].legend(loc="upper left")
fig.savefig("backtest.svg")
