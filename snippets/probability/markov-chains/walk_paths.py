"""Paths of a fair walk spread like the square root of time (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np
from scipy.stats import norm

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
rng = np.random.default_rng(0)
n = 1000
steps = rng.choice([-1, 1], size=(4000, n))
walks = np.hstack([np.zeros((4000, 1)), np.cumsum(steps, axis=1)])
t = np.arange(n + 1)
bound = 2 * np.sqrt(t)
fig, ax = plt.subplots(figsize=(6.5, 3.2))
every = slice(None, None, 4)  # a smaller picture
ax.plot(t[every], walks[:25, every].T, color="C5", lw=0.6, alpha=0.7)
ax.plot(t[every], walks[15, every], color="C1", lw=1.6, label="one of 25 walks")
ax.plot(t, bound, "C0", label=r"$\pm 2\sqrt{n}$")
ax.plot(t, -bound, "C0")
ax.set(xlabel="steps n", ylabel=r"position $S_n$", xlim=(0, n))
ax.legend(loc="upper left")
for k in (100, 400, 1000):
    # The sample variance of 4000 walks has a standard error of var sqrt(2/4000).
    assert abs(walks[:, k].var() / k - 1) < 4 * np.sqrt(2 / 4000)
    mean_distance = np.abs(walks[:, k]).mean()
    assert abs(mean_distance / np.sqrt(2 * k / np.pi) - 1) < 0.06
    # Two standard deviations of a normal distribution, and the walk's jumps.
    inside = np.mean(np.abs(walks[:, k]) <= bound[k])
    jump = 2 * norm.pdf(2) * 2 / np.sqrt(k)
    error = 4 * np.sqrt(0.95 * 0.05 / 4000)
    assert abs(inside - (1 - 2 * norm.sf(2))) < error + jump
assert np.mean(np.abs(walks[:25]) <= bound) > 0.9  # those that are drawn
fig.savefig("walk_paths.svg", metadata={"Date": None})
