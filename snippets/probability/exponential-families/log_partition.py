"""The slope of the log-partition is the mean, its curvature the variance (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.4))
eta = np.linspace(-5, 5, 401)
A = np.logaddexp(0, eta)
mean = 1 / (1 + np.exp(-eta))
h = eta[1] - eta[0]
assert np.allclose(np.gradient(A, h)[1:-1], mean[1:-1], atol=1e-4)
assert np.allclose(
    np.gradient(mean, h)[1:-1], (mean * (1 - mean))[1:-1], atol=1e-4
)
at = 1.0
axes[0].plot(eta, A, color="C0")
slope, top = 1 / (1 + np.exp(-at)), np.log1p(np.exp(at))
assert np.isclose(slope, 0.73, atol=5e-3)  # the text
assert np.isclose(slope * (1 - slope), 0.20, atol=5e-3)
near = np.array([-1.6, 3.6])
axes[0].plot(near, top + slope * (near - at), color="C1", lw=1.2)
axes[0].plot(at, top, "o", ms=4, color="C1")
axes[0].set(title="$A(\\eta)$, convex", xlabel="$\\eta$")
axes[1].plot(eta, mean, color="C0")
axes[1].plot(at, slope, "o", ms=4, color="C1")
axes[1].set(title="$A'(\\eta)$, the mean", xlabel="$\\eta$")
axes[2].plot(eta, mean * (1 - mean), color="C0")
axes[2].set(
    title="$A''(\\eta)$, the variance", xlabel="$\\eta$", ylim=(0, 0.27)
)
for ax in axes:
    ax.grid(axis="y")
fig.savefig("log_partition.svg", metadata={"Date": None})
