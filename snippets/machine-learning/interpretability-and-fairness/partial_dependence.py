"""Three models that agree on the data; three partial dependence curves."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from sklearn.metrics import r2_score

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def ice_curves(f, X, j, grid):
    """Predictions with column j set to each grid value; (n, len(grid))."""
    Z = np.repeat(X[:, None, :], len(grid), axis=1)
    Z[:, :, j] = grid
    return f(Z.reshape(-1, X.shape[1])).reshape(len(X), -1)


rng = np.random.default_rng(0)
x1 = rng.permutation(np.linspace(-1, 1, 500))
X = np.column_stack([x1, x1 + 0.02 * rng.normal(size=500)])
models = {
    "x1 squared": lambda Z: Z[:, 0] ** 2,
    "x1 times x2": lambda Z: Z[:, 0] * Z[:, 1],
    "x2 squared": lambda Z: Z[:, 1] ** 2,
}
y = x1**2 + 0.05 * rng.normal(size=500)
grid = np.array([-1, -0.6, 0, 0.6, 1])
for name, f in models.items():
    r2 = 1 - np.mean((y - f(X)) ** 2) / y.var()
    pd = ice_curves(f, X, 0, grid).mean(axis=0)
    print(f"{name:12} R2 {r2:.2f}, PD of x1:", *np.round(pd, 1) + 0)


# --8<-- [end:show]
assert np.isclose(r2, r2_score(y, f(X)))


# On unsymmetric data, with a function that mixes the columns.
def mixed(Z):
    return Z[:, 0] * Z[:, 2] + Z[:, 1] ** 3


B = rng.uniform(0, 3, size=(40, 3))
for j in range(3):
    points = np.linspace(*np.quantile(B[:, j], [0.05, 0.95]), 4)
    ice = ice_curves(mixed, B, j, points)
    assert ice.shape == (40, 4)
    for i, t in ((3, 1), (17, 2)):
        row = B[i].copy()
        row[j] = points[t]
        assert np.isclose(ice[i, t], mixed(row[None])[0])
# The product's curve is x1 times the mean of x2; its ICE slopes are x2.
ice = ice_curves(models["x1 times x2"], X, 0, grid)
assert np.allclose(ice.mean(axis=0), grid * X[:, 1].mean())
assert np.allclose(np.diff(ice) / np.diff(grid), X[:, [1]])
curves = [ice_curves(f, X, 0, grid).mean(axis=0) for f in models.values()]
assert np.allclose(curves[0], grid**2) and np.ptp(curves[2]) < 1e-12
for f in models.values():
    assert np.mean((y - f(X)) ** 2) < 0.06 * y.var()
    assert np.abs(f(X) - x1**2).max() < 0.2  # they agree on the data
# Accumulated local effects of x1, from 40 bins: x1^2, half of it, nothing.
edges = np.linspace(-1, 1, 41)
for f, share in zip(models.values(), (1, 0.5, 0), strict=True):
    low, high = X.copy(), X.copy()
    b = np.clip(np.digitize(X[:, 0], edges) - 1, 0, 39)
    low[:, 0], high[:, 0] = edges[b], edges[b + 1]
    step = np.bincount(b, f(high) - f(low), 40) / np.bincount(b, minlength=40)
    ale = np.r_[0, np.cumsum(step)]
    want = share * (edges**2 - 1)
    assert np.abs(ale - want).max() < 0.06

fig, (left, right) = plt.subplots(1, 2, figsize=(6.8, 3.1))
left.plot(X[:, 0], X[:, 1], ".", ms=3.5, color="C0", label="data")
left.plot(
    np.full(60, 0.8),
    np.sort(X[:60, 1]),
    "x",
    ms=5,
    color="C1",
    label="asked for $x_1 = 0.8$",
)
left.set(
    xlabel="$x_1$",
    ylabel="$x_2$",
    title="Where the curve looks",
    xticks=[-1, 0, 1],
    yticks=[-1, 0, 1],
    ylim=(-1.2, 1.75),
)
left.legend(loc="upper left")
fine = np.linspace(-1, 1, 81)
labels = "$x_1^2$", "$x_1 x_2$", "$x_2^2$"
for (f, label), style in zip(
    zip(models.values(), labels, strict=True), ("-", "--", ":"), strict=True
):
    curve = ice_curves(f, X, 0, fine).mean(axis=0)
    right.plot(fine, curve, style, label=f"model {label}")
right.set(
    xlabel="$x_1$",
    ylabel="partial dependence",
    title="What it says",
    xticks=[-1, 0, 1],
    yticks=[0, 0.5, 1],
    ylim=(-0.15, 1.75),
)
right.legend(loc="upper center")
fig.savefig("partial_dependence.svg")
