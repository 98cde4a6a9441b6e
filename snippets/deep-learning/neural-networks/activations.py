"""Six activations and their derivatives (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def silu_slope(z):
    return sigmoid(z) * (1 + z * (1 - sigmoid(z)))


pairs = {  # the activation and its derivative
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "tanh": (np.tanh, lambda z: 1 - np.tanh(z) ** 2),
    "ReLU": (lambda z: np.maximum(z, 0), lambda z: (z > 0).astype(float)),
    "leaky ReLU (0.1)": (
        lambda z: np.where(z > 0, z, 0.1 * z),
        lambda z: np.where(z > 0, 1.0, 0.1),
    ),
    "GELU": (
        lambda z: z * norm.cdf(z),
        lambda z: norm.cdf(z) + z * norm.pdf(z),
    ),
    "SiLU": (lambda z: z * sigmoid(z), silu_slope),
}
fig, axes = plt.subplots(2, 3, figsize=(7.2, 4.3), sharex=True, sharey=True)
z = np.linspace(-4, 4, 402)  # an even number of points avoids the kink at 0
for ax, (name, (f, slope)) in zip(axes.flat, pairs.items(), strict=True):
    ax.axhline(0, color="C5", lw=0.7)
    ax.axvline(0, color="C5", lw=0.7)
    ax.plot(z, f(z), label=r"$\phi(z)$")
    jump = np.where(abs(z) < 0.02, np.nan, slope(z))
    ax.plot(z, jump, "--", label=r"$\phi'(z)$")
    ax.set(title=name, ylim=(-1.1, 2.2), xlim=(-4, 4))
axes[0, 0].legend(loc="upper left")
for ax in axes[1]:
    ax.set_xlabel("$z$")
fig.savefig("activations.svg", metadata={"Date": None})

far = z[abs(z) > 0.05]
for name, (f, slope) in pairs.items():
    central = (f(far + 1e-5) - f(far - 1e-5)) / 2e-5
    assert np.allclose(central, slope(far), atol=1e-8), name
assert np.isclose(sigmoid(0) * (1 - sigmoid(0)), 0.25)
fine = np.linspace(-6, 6, 120_001)
assert pairs["sigmoid"][1](fine).max() <= 0.25
assert np.isclose(pairs["tanh"][1](fine).max(), 1)
assert np.allclose(np.tanh(fine), 2 * sigmoid(2 * fine) - 1)
# Softplus is smooth ReLU: its slope is the sigmoid; it exceeds ReLU by log 2.
softplus = np.logaddexp(0, fine)
assert np.allclose(np.gradient(softplus, fine)[1:-1], sigmoid(fine)[1:-1])
assert np.isclose((softplus - np.maximum(fine, 0)).max(), np.log(2))
# GELU and SiLU dip below zero, and their slopes exceed 1.
dips = (("GELU", -0.17, -0.13, 1.13), ("SiLU", -0.28, -0.10, 1.10))
for name, low, falls, high in dips:
    f, slope = pairs[name]
    assert round(slope(fine).min(), 2) == falls, name
    assert round(f(fine).min(), 2) == low, name
    assert round(slope(fine).max(), 2) == high, name
