"""Mean field is as wide as the posterior is at its middle (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
cov = np.array([[1.0, 0.9], [0.9, 1.0]])
t = np.linspace(0, 2 * np.pi, 400)
circle = np.stack([np.cos(t), np.sin(t)])
inner = np.sqrt(1 / np.diag(np.linalg.inv(cov)))
reverse, forward = (
    inner[:, None] * circle,
    np.sqrt(np.diag(cov))[:, None] * circle,
)
true = np.linalg.cholesky(cov) @ circle
fig, axes = plt.subplots(1, 2, figsize=(6.8, 3.9), sharex=True, sharey=True)
panels = [
    ("least $\\mathrm{KL}(q \\| p)$", reverse),
    ("least $\\mathrm{KL}(p \\| q)$", forward),
]
for ax, (title, q) in zip(axes, panels, strict=True):
    for r in (1, 2):
        ax.plot(*(r * true), color="C0", label="$p$" if r == 1 else None)
        ax.plot(
            *(r * q), color="C1", label="$q$, factorised" if r == 1 else None
        )
    ax.set(
        title=title,
        aspect="equal",
        xlabel="$z_1$",
        xlim=(-2.6, 2.6),
        ylim=(-2.6, 2.6),
    )
axes[0].set_ylabel("$z_2$")
axes[0].legend(loc="upper left")
P = np.linalg.inv(cov)
# The variance of one coordinate with the other fixed.
assert np.allclose(inner**2, 1 / np.diag(P))
assert np.allclose(inner**2, 0.19)
for curve in (true, reverse, forward):  # closed, and once around
    turn = np.unwrap(np.arctan2(curve[1], curve[0]))
    assert np.isclose(abs(turn[-1] - turn[0]), 2 * np.pi)
# Every point of the ellipse has the same Mahalanobis distance, one.
assert np.allclose(np.sum(true * (P @ true), axis=0), 1)
assert np.sum(reverse[0] ** 2) < np.sum(true[0] ** 2)
fig.savefig("inside.svg", metadata={"Date": None})
