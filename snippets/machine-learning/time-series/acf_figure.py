"""Four series and their sample autocorrelations."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.signal import lfilter

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

# --8<-- [start:show]
rng = np.random.default_rng(4)
n, lags = 300, 21
e = rng.normal(size=n + 1)
ar = np.zeros(n)
for t in range(1, n):
    ar[t] = 0.8 * ar[t - 1] + e[t]
week = 2 * np.sin(2 * np.pi * np.arange(n) / 7) + e[1:]
series = {
    "AR(1), 0.8": ar,
    "MA(1), 0.8": e[1:] + 0.8 * e[:-1],
    "random walk": np.cumsum(e[1:]),
    "weekly season": week,
}
# --8<-- [end:show]


def acf(y):
    z = y - y.mean()
    return np.array([z[k:] @ z[: n - k] / (z @ z) for k in range(lags + 1)])


assert np.allclose(ar, lfilter([1], [1, -0.8], np.r_[0, e[1:n]]))
assert np.allclose(series["MA(1), 0.8"], lfilter([1, 0.8], [1], e)[1:])
assert np.isclose(np.mean((week - e[1:]) ** 2), 2**2 / 2, rtol=0.01)
assert np.allclose(acf(ar + 50), acf(ar))
r = {name: acf(y) for name, y in series.items()}
band = 1.96 / np.sqrt(n)
assert r["AR(1), 0.8"][1] > 0.7 > 0.5 > r["AR(1), 0.8"][4] > band
assert r["MA(1), 0.8"][1] > 3 * band > r["MA(1), 0.8"][2:5].max()
assert r["random walk"][21] > 0.4
assert set(np.argsort(r["weekly season"])[-4:]) == {0, 7, 14, 21}

fig, axes = plt.subplots(2, 4, figsize=(7.4, 3.4), sharex="row")
for (top, low), (name, y) in zip(axes.T, series.items(), strict=True):
    z = (y - y.mean()) / y.std()
    top.plot(z[:120], lw=0.9, color="black")
    top.set(title=name, xticks=[], yticks=[])
    low.axhspan(-band, band, color="#9db4ee", alpha=0.5, lw=0)
    low.vlines(range(1, lags + 1), 0, r[name][1:], color="C0", lw=2.2)
    low.axhline(0, color="black", lw=0.8)
    low.set(xlabel="lag", xticks=[1, 7, 14, 21], ylim=(-0.75, 1.05))
    low.set_yticks([-0.5, 0, 0.5, 1])
axes[0, 0].set_ylabel("series")
axes[1, 0].set_ylabel("autocorrelation")
fig.savefig("acf_figure.svg")
