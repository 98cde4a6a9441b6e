"""Residual plots: one as it should be, five that show a fault (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(3)
n = 90
x = np.sort(rng.uniform(0, 10, n))
e = rng.normal(size=n)


def fit(x, y):
    A = np.column_stack([np.ones(len(x)), x])
    w = np.linalg.lstsq(A, y, rcond=None)[0]
    Q = np.linalg.qr(A)[0]
    return A @ w, y - A @ w, np.sum(Q**2, axis=1)


fig, axes = plt.subplots(2, 3, figsize=(7.2, 4.6))


def panel(ax, a, r, title, label):
    ax.axhline(0, color="#5b6472", lw=0.8)
    ax.plot(a, r, "o", ms=3, alpha=0.75, mew=0)
    ax.set(title=title, xlabel=label, ylabel="residual", xticks=[], yticks=[0])


good = fit(x, 1 + x + e)
panel(axes[0, 0], *good[:2], "as it should be", "fitted value")
curve = fit(x, 1 + x + 0.12 * (x - 5) ** 2 + 0.6 * e)
panel(axes[0, 1], *curve[:2], "curve", "fitted value")
funnel = fit(x, 1 + x + 0.3 * x * e)
panel(axes[0, 2], *funnel[:2], "funnel", "fitted value")
drift = np.zeros(n)
for t in range(1, n):
    drift[t] = 0.9 * drift[t - 1] + 0.5 * e[t]
order = rng.permutation(n)  # in time, the inputs come in any order
runs = fit(x[order], 1 + x[order] + drift)
panel(axes[1, 0], np.arange(n), runs[1], "runs", "time")
far_x, far_y = np.append(x, 20), np.append(1 + x + e, 8)
far = fit(far_x, far_y)
panel(axes[1, 1], far[2], far[1], "one point pulls", "leverage")
axes[1, 1].plot(far[2][-1], far[1][-1], "o", ms=7, color="#c2410c")
weak = fit(x, 1 + 0.25 * x + e)
panel(axes[1, 2], 1 + 0.25 * x + e, weak[1], "no fault: wrong axis", "target y")
fig.savefig("diagnostics.svg", metadata={"Date": None})

for fitted, r, h in (good, curve, funnel, runs, far, weak):
    assert abs(r @ fitted) < 1e-8 * len(r) and abs(r.sum()) < 1e-9
    assert np.isclose(h.sum(), 2)
squared = (good[0] - good[0].mean()) ** 2
assert abs(np.corrcoef(squared, good[1])[0, 1]) < 0.2
assert np.corrcoef((curve[0] - curve[0].mean()) ** 2, curve[1])[0, 1] > 0.6
assert np.corrcoef(funnel[0], np.abs(funnel[1]))[0, 1] > 0.4
assert np.corrcoef(runs[1][1:], runs[1][:-1])[0, 1] > 0.6
without = np.polyfit(x, 1 + x + e, 1)  # a fit without the far point
error = 8 - np.polyval(without, 20)
assert np.isclose(far[1][-1], (1 - far[2][-1]) * error)
assert np.argmax(np.abs(far[1])) == n  # large, but smaller than the error
assert np.argmax(far[2]) == n and far[2][-1] > 5 * np.sort(far[2])[-2]
# Residual against target: the correlation is the root of 1 - R^2.
for y, (_, r, _) in ((1 + x + e, good), (1 + 0.25 * x + e, weak)):
    r2 = 1 - r @ r / np.sum((y - y.mean()) ** 2)
    assert np.isclose(np.corrcoef(y, r)[0, 1], np.sqrt(1 - r2))
    assert np.isclose(np.polyfit(y, r, 1)[0], 1 - r2)  # the slope there
assert np.corrcoef(1 + 0.25 * x + e, weak[1])[0, 1] > 0.6
