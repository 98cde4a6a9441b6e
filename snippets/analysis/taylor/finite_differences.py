"""Truncation against rounding: the best step of a finite difference (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
h = np.logspace(-16, 0, 241)
x, truth = 1.0, np.exp(1.0)
forward = np.abs((np.exp(x + h) - np.exp(x)) / h - truth)
central = np.abs((np.exp(x + h) - np.exp(x - h)) / (2 * h) - truth)
step = np.abs(np.imag(np.exp(x + 1j * h)) / h - truth)
fig, ax = plt.subplots(figsize=(6.6, 3.4))
for error, name, color in (
    (forward, "forward", "C1"),
    (central, "central", "C0"),
    (step, "complex step", "C2"),
):
    ax.loglog(h, np.maximum(error, 1e-17), color=color, lw=1.2, label=name)
eps = np.finfo(float).eps
ax.axvline(eps**0.5, color="C1", lw=0.8, ls="--")
ax.axvline(eps ** (1 / 3), color="C0", lw=0.8, ls="--")
ax.set(xlabel="step $h$", ylabel="error", ylim=(1e-17, 10))
ax.legend(loc="upper right", bbox_to_anchor=(0.84, 1.02))
assert forward.min() < eps**0.5 and central.min() < eps ** (2 / 3)
best = h[np.argmin(np.convolve(forward, np.ones(15) / 15, "same")[8:-8]) + 8]
assert 1e-9 < best < 1e-7
best = h[np.argmin(np.convolve(central, np.ones(15) / 15, "same")[8:-8]) + 8]
assert 1e-6 < best < 1e-4
assert step[h < 1e-8].max() < 1e-14
fig.savefig("finite_differences.svg", metadata={"Date": None})
