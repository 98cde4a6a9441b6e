"""The two Householder mirrors of a vector (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")

fig, axes = plt.subplots(1, 2, figsize=(6.5, 2.5))
x = np.array([2.0, 1.5])
norm = np.linalg.norm(x)
arrow = {"arrowstyle": "-|>", "lw": 1.8, "shrinkA": 0, "shrinkB": 0}
for ax, sign, title in (
    (axes[0], -1, "safe: to the far side"),
    (axes[1], 1, "risky: to the near side"),
):
    target = np.array([sign * norm, 0.0])
    v = x - target
    H = np.eye(2) - 2 * np.outer(v, v) / (v @ v)
    assert np.allclose(H @ x, target)
    mirror = np.array([-v[1], v[0]]) / np.linalg.norm(v)
    assert np.allclose(H @ mirror, mirror)
    ax.set(title=title, aspect="equal", xticks=[], yticks=[])
    ax.set(xlim=(-3.4, 3.4), ylim=(-1.5, 2.4))
    ax.spines[:].set_visible(False)
    ax.axhline(0, color="#b6bcc6", lw=0.6)
    ax.plot(*np.outer(mirror, [-3, 3]), "--", color="C5", lw=1.2)
    for tip, start, color in (
        (x, (0, 0), "C0"),
        (target, (0, 0), "C1"),
        (x, target, "C2"),
    ):
        ax.annotate("", tip, start, arrowprops=arrow | {"color": color})
    at = {"ha": "center", "va": "center", "size": 13}
    ax.text(2.3, 1.75, r"$\mathbf{x}$", color="C0", **at)
    label = r"$\Vert\mathbf{x}\Vert\mathbf{e}_1$"
    label = label if sign > 0 else "$-$" + label
    ax.text(sign * 2.3, -0.4, label, color="C1", **at)
    ax.text(
        *(x + target) / 2 + [0.35 * sign, 0.35],
        r"$\mathbf{v}$",
        color="C2",
        **at,
    )
    ax.text(-0.4 if sign < 0 else -2.6, 1.9 if sign < 0 else -0.35, "mirror")
fig.savefig("householder_mirror.svg", metadata={"Date": None})
