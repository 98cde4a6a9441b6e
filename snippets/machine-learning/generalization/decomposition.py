"""Bias and variance of polynomial fits, estimated on many training sets."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from numpy.polynomial import Polynomial


# --8<-- [start:show]
def bias_variance(predictions, f):
    """Mean squared bias and variance; predictions (S, m), f (m,), S > 1."""
    variance = predictions.var(axis=0, ddof=1)
    off = (predictions.mean(axis=0) - f) ** 2
    bias2 = off - variance / len(predictions)  # what chance adds to `off`
    return bias2.mean(), variance.mean()


def f(x):
    return np.sin(4 * x)


def polynomials(degree, S, rng):
    """Fit S training sets of 25 points; predictions on the grid, (S, m)."""
    x = np.linspace(0, 2, 25)
    targets = f(x) + sigma * rng.normal(size=(S, 25))
    return np.array([Polynomial.fit(x, y, degree)(grid) for y in targets])


sigma, grid = 0.4, np.linspace(0, 2, 201)
rng = np.random.default_rng(0)
print("degree  bias²  variance  sum + noise  measured")
for degree in (1, 3, 5, 9, 15):
    p = polynomials(degree, 400, rng)
    bias2, variance = bias_variance(p, f(grid))
    fresh = f(grid) + sigma * rng.normal(size=p.shape)
    row = [bias2, variance, bias2 + variance + sigma**2]
    row.append(np.mean((fresh - p) ** 2))
    print(f"{degree:6}" + "".join(f"{v:9.3f}" for v in row))
    # --8<-- [end:show]
    # Exact: a fit is linear in the targets, so push f and each e_i through it.
    x = np.linspace(0, 2, 25)
    S_matrix = np.array(
        [Polynomial.fit(x, e, degree)(grid) for e in np.eye(25)]
    ).T
    exact_variance = sigma**2 * (S_matrix**2).sum(axis=1).mean()
    exact_bias2 = np.mean((S_matrix @ f(x) - f(grid)) ** 2)
    assert abs(variance / exact_variance - 1) < 4 * np.sqrt(2 / 400)
    spread = 4 * np.sqrt(exact_variance / 400) * np.sqrt(exact_bias2)
    assert abs(bias2 - exact_bias2) < spread + 4 * exact_variance / 400
    assert abs(row[3] / row[2] - 1) < 0.05

# The identity of the estimates holds exactly, whatever S is.
small = np.random.default_rng(3).normal(size=(3, 7)) + np.arange(7)
b2, var = bias_variance(small, np.linspace(1, 2, 7))
assert np.isclose(b2 + var, np.mean((small - np.linspace(1, 2, 7)) ** 2))
# Unbiased: over many points with S = 2 the estimates average to the truth.
pairs = 3 + 2 * np.random.default_rng(4).normal(size=(2, 40000))
assert np.allclose(bias_variance(pairs, np.full(40000, 2)), [1, 4], atol=0.15)
# The text's two models at one point: truth 6, noise variance 1.
for values, bias, spread in (
    ([4, 5, 4, 5], -1.5, 0.25),
    ([3, 9, 5, 7], 0, 5),
):
    values = np.array(values)
    assert np.isclose(values.mean() - 6, bias)
    assert np.isclose(values.var(), spread)
    assert np.isclose(np.mean((values - 6) ** 2), bias**2 + spread)
# The card: f = 10, noise 2, A 7 8 9 8 and B 6 14 13 7; means of pairs.
A, B = np.array([7, 8, 9, 8]), np.array([6, 14, 13, 7])
assert [A.mean(), A.var(), B.mean(), B.var()] == [8, 0.5, 10, 12.5]
assert np.isclose(np.mean((A - 10) ** 2) + 2, 6.5)
assert np.isclose(np.mean((B - 10) ** 2) + 2, 14.5)
assert 12.5 / 4 + 2 == 5.125 and 0.5 / 4 + 4 + 2 == 6.125
assert np.isclose(A.var(ddof=1), 2 / 3) and np.isclose(B.var(ddof=1), 50 / 3)

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.7), sharey=True)
for ax, degree in zip(axes, (1, 5, 15), strict=True):
    p = polynomials(degree, 200, np.random.default_rng(1))
    ax.plot(grid, p[:20].T, color="C0", lw=0.6, alpha=0.45)
    ax.plot(grid, p.mean(axis=0), color="C1", lw=2.2)
    ax.plot(grid, f(grid), ":", color="black", lw=1.6)
    ax.set(title=f"degree {degree}", ylim=(-2, 2), xlabel="$x$")
    ax.set(xticks=[0, 1, 2], yticks=[-1, 0, 1])
axes[0].set_ylabel("$y$")
fig.savefig("decomposition.svg", metadata={"Date": None})
