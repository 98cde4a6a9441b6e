"""Figure: shrinkage factors of early stopping and of ridge."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
s2 = np.logspace(-4, 0, 37)  # squared singular values, the largest is 1
eta = 0.5
fig, ax = plt.subplots(figsize=(5.8, 3.5))
for colour, t in (("C0", 10), ("C1", 100), ("C2", 1000)):
    descent = 1 - (1 - eta * s2) ** t
    ridge = s2 / (s2 + 1 / (eta * t))
    ax.plot(s2, descent, color=colour, label=f"t = {t}")
    ax.plot(s2, ridge, "--", color=colour)
ax.plot([], [], "-", color="black", label="gradient descent")
ax.plot([], [], "--", color="black", label=r"ridge, $\lambda=1/(\eta t)$")
ax.set(xscale="log", xlabel=r"squared singular value $\sigma^2$")
ax.set_ylabel("share kept")
ax.set_yticks([0, 0.5, 1])
ax.xaxis.set_major_formatter("{x:g}")
ax.minorticks_off()
ax.legend(loc="upper left")
fig.savefig("early_stopping_shrinkage.svg")
