"""A polynomial through twelve noisy points, with more and more ridge penalty."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def true_curve(x):
    return 1 / (1 + 9 * x**2)


# --8<-- [start:show]
def fit(x, y, lam):
    """Ridge on x, x^2, ..., x^11; returns the fitted curve and its weights."""
    powers = np.arange(1, 12)
    Z = x[:, None] ** powers
    centre = Z.mean(axis=0)
    X_aug = np.vstack([Z - centre, np.sqrt(lam) * np.eye(11)])
    y_aug = np.concatenate([y - y.mean(), np.zeros(11)])
    w = np.linalg.lstsq(X_aug, y_aug, rcond=None)[0]
    return lambda t: y.mean() + (t[:, None] ** powers - centre) @ w, w


# --8<-- [end:show]
def sample(seed):
    x = np.linspace(-1, 1, 12)
    noise = 0.2 * np.random.default_rng(seed).normal(size=12)
    return x, true_curve(x) + noise


def rms(a):
    return np.sqrt(np.mean(a**2))


grid = np.linspace(-1, 1, 401)
x, y = sample(1)
print("lambda    training error   distance from the truth   largest weight")
for lam in (0, 1e-6, 1e-3, 0.1, 10):
    curve, w = fit(x, y, lam)
    train, far = rms(curve(x) - y), rms(curve(grid) - true_curve(grid))
    print(f"{lam:<9g} {train:14.3f} {far:25.3f} {np.abs(w).max():16.1f}")

    assert abs(np.mean(curve(x) - y)) < 1e-9  # the intercept is not penalised
assert np.allclose(true_curve(np.array([0, 1 / 3, 1])), [1, 0.5, 0.1])
for seed in (0, *range(2, 20)):  # a little helped in each of these
    x_s, y_s = sample(seed)
    curves = [fit(x_s, y_s, lam)[0] for lam in (0, 1e-3, 10)]
    far = [rms(c(grid) - true_curve(grid)) for c in curves]
    train = [rms(c(x_s) - y_s) for c in curves]
    assert far[1] < far[0] and train[0] < train[1] < train[2]

fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.6), sharey=True)
for ax, lam in zip(axes, (0, 1e-3, 10), strict=True):
    curve, _ = fit(x, y, lam)
    ax.plot(grid, true_curve(grid), ":", color="black", lw=1.2)
    ax.plot(grid[::4], curve(grid[::4]), color="C0", lw=1.6)
    ax.plot(x, y, "o", color="C1", ms=4)
    ax.set(title=rf"$\lambda = {lam:g}$", ylim=(-0.7, 1.7), xlabel="$x$")
    ax.set(xticks=[-1, 0, 1], yticks=[0, 1])
axes[0].set_ylabel("$y$")
fig.savefig("overfit.svg")
