"""Conformalised quantile regression against a constant width, drawn."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.ensemble import GradientBoostingRegressor

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def draw(n, rng):
    x = rng.uniform(size=n)
    return x[:, None], 2 * x + (0.1 + x) * rng.normal(size=n)


# --8<-- [start:show]
def kth(scores, alpha):
    k = int(np.ceil((len(scores) + 1) * (1 - alpha) - 1e-9))
    return np.append(np.sort(scores), np.inf)[k - 1]


def boosted(X, y, **loss):
    model = GradientBoostingRegressor(max_depth=2, min_samples_leaf=30, **loss)
    model.set_params(random_state=0)
    return model.fit(X, y).predict


rng = np.random.default_rng(0)
X, y = draw(400, rng)
C, t = draw(400, rng)
f = boosted(X, y)
q_low, q_high = (boosted(X, y, loss="quantile", alpha=a) for a in (0.05, 0.95))
same = kth(np.abs(t - f(C)), 0.1)
shift = kth(np.maximum(q_low(C) - t, t - q_high(C)), 0.1)
bands = {
    "constant width": lambda x: (f(x) - same, f(x) + same),
    "quantiles alone": lambda x: (q_low(x), q_high(x)),
    "quantiles, shifted": lambda x: (q_low(x) - shift, q_high(x) + shift),
}
Z, u = draw(20_000, rng)
for name, band in bands.items():
    hit = (band(Z)[0] <= u) & (u <= band(Z)[1])
    left, right = hit[Z[:, 0] < 0.5].mean(), hit[Z[:, 0] >= 0.5].mean()
    print(
        f"{name:18} all {hit.mean():.2f}, x < 0.5 {left:.2f}, rest {right:.2f}"
    )
# --8<-- [end:show]
share = np.mean(Z[:, 0] < 0.5)
assert np.isclose(hit.mean(), share * left + (1 - share) * right)
assert abs(hit.mean() - 0.9) < 0.05
# The figure's noise: Gaussian around 2x with deviation 0.1 + x.
noise = (u - 2 * Z[:, 0]) / (0.1 + Z[:, 0])
assert abs(noise.mean()) < 4 / np.sqrt(len(u)) and abs(noise.std() - 1) < 0.02
assert abs(np.mean(np.abs(noise) <= 1.645) - 0.9) < 0.01
# Each quantile leaves about its share of the training data below it.
below = [np.mean(y < q(X)) for q in (q_low, q_high)]
assert np.allclose(below, (0.05, 0.95), atol=0.025)

fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.1), sharey=True)
x = np.linspace(0, 1, 201)[:, None]
for ax, name in zip(
    axes, ("constant width", "quantiles, shifted"), strict=True
):
    low, high = bands[name](x)
    ax.plot(Z[:250, 0], u[:250], ".", ms=3.5, color="C1")
    ax.fill_between(x[:, 0], low, high, color="C0", alpha=0.25, lw=0)
    ax.plot(x[:, 0], low, color="C0", lw=1.4)
    ax.plot(x[:, 0], high, color="C0", lw=1.4)
    ax.set(title=name, xlabel="$x$", xticks=[0, 0.5, 1])
axes[0].set_ylabel("$y$")
fig.savefig("cqr.svg")

hit = {}
for name, band in bands.items():
    low, high = band(Z)
    inside = (low <= u) & (u <= high)
    hit[name] = inside[Z[:, 0] < 0.5].mean(), inside[Z[:, 0] >= 0.5].mean()
    if name != "quantiles alone":  # within the spread of one calibration set
        assert abs(inside.mean() - 0.9) < 0.05
gap = {name: abs(left - right) for name, (left, right) in hit.items()}
assert gap["quantiles, shifted"] < gap["constant width"] / 3
assert shift > 0
# The shifted band holds a share k/n of the calibration examples exactly.
low, high = bands["quantiles, shifted"](C)
assert np.sum((low <= t + 1e-12) & (t <= high + 1e-12)) == 361
