"""Figure: what ridge, lasso and elastic net do to one coefficient."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
lam = 1.0
z = np.array([-4.0, -lam, 0.0, lam, 4.0])  # all curves are piecewise linear
lasso = np.sign(z) * np.maximum(np.abs(z) - lam, 0.0)
curves = [
    ("least squares: $z$", z, "black", ":"),
    (r"ridge: $z/(1+\lambda)$", z / (1 + lam), "C0", "-"),
    (r"lasso: $S_\lambda(z)$", lasso, "C1", "-"),
    (r"elastic net: $S_\lambda(z)/(1+\lambda)$", lasso / (1 + lam), "C2", "--"),
]
fig, ax = plt.subplots(figsize=(5.6, 3.7))
ax.axhline(0, color="black", lw=0.7, zorder=0)
ax.axvline(0, color="black", lw=0.7, zorder=0)
for label, values, colour, style in curves:
    ax.plot(z, values, style, color=colour, label=label)
ax.set_xticks(
    [-4, -lam, 0, lam, 4], ["-4", r"$-\lambda$", "0", r"$\lambda$", "4"]
)
ax.set(xlabel="least-squares coefficient $z$", ylabel="estimate")
ax.legend(loc="upper left")
fig.savefig("shrinkage_functions.svg")
