"""Figure: losses by margin, and how hard each pulls."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
z = np.linspace(-4, 4, 801)
p = 1 / (1 + np.exp(-z))
curves = [
    ("log loss", np.log1p(np.exp(-z)), 1 - p, "-"),
    ("squared error on $p$", (1 - p) ** 2 / 2, (1 - p) ** 2 * p, "--"),
    ("hinge", np.maximum(0, 1 - z), 1.0 * (z < 1), "-."),
]
fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.2))
for name, loss, pull, style in curves:
    # The pull is minus the slope of the loss.
    slope = np.gradient(loss, z)
    smooth = np.abs(z - 1) > 0.02
    assert np.allclose(-slope[smooth][1:-1], pull[smooth][1:-1], atol=1e-3)
    axes[0].plot(z, loss, style, label=name)
    axes[1].plot(z, pull, style)
assert np.isclose(z[np.argmax(curves[1][2])], -np.log(2), atol=0.01)
assert curves[0][2][0] > 0.98 and curves[1][2][0] < 0.02
axes[0].plot(z, 1.0 * (z < 0), color="black", lw=1, ls=":", label="an error")
axes[0].set(title="Loss", xlabel="score $z$ for $y = 1$", ylim=(-0.1, 5.1))
axes[1].set(title="Pull on the score", xlabel="score $z$ for $y = 1$")
axes[1].annotate(
    "confidently wrong:\nno pull left",
    (-3.8, 0.03),
    (-3.6, 0.25),
    arrowprops={"arrowstyle": "->", "lw": 0.8},
    fontsize=9,
)
for ax in axes:
    ax.set_xticks([-4, -2, 0, 2, 4])
axes[0].legend(loc="upper right")
fig.savefig("losses_drawn.svg")
