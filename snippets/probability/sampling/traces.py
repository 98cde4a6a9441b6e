"""Chains with three step sizes: stuck, mixing, refusing (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


def log_target(x):
    return np.logaddexp(-((x + 2) ** 2) / 2, np.log(0.5) - (x - 3) ** 2 / 2)


def chain(step, n, rng):
    x, states = -2.0, np.empty(n)
    for i in range(n):
        new = x + step * rng.normal()
        if np.log(rng.uniform()) < log_target(new) - log_target(x):
            x = new
        states[i] = x
    return states


x = np.linspace(-12, 13, 5001)
p = np.exp(log_target(x))
p = p / p.sum()
assert abs(x @ p + 1 / 3) < 1e-6 and abs(x**2 @ p - 20 / 3) < 1e-6
assert abs(chain(1e-6, 5, np.random.default_rng(0)) + 2).max() < 1e-4
blocks = (chain(3.0, 40_000, np.random.default_rng(1)) > 0.5).reshape(40, -1)
error = blocks.mean(axis=1).std(ddof=1) / np.sqrt(40)
assert abs(blocks.mean() - p[x > 0.5].sum()) < 4 * error
fig, axes = plt.subplots(3, 1, figsize=(6.8, 4.0), sharex=True, sharey=True)
changes = []
for ax, step in zip(axes, (0.1, 3.0, 100.0), strict=True):
    states = chain(step, 800, np.random.default_rng(2))
    ax.plot(states, lw=0.9)
    ax.axhline(0.5, color="C5", lw=0.7, ls="--")
    ax.set(ylabel="$x$", ylim=(-5.5, 6.5))
    ax.text(804, 4.6, f"step {step:g}", ha="right")
    changes.append(np.sum(np.diff(states > 0.5) != 0))
axes[2].set_xlabel("iteration")
assert changes[0] == 0 and changes[1] > 20 > changes[2]
fig.savefig("traces.svg", metadata={"Date": None})
