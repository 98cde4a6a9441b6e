"""The unit circle under V^T, then Sigma, then U (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
A = np.array([[3.0, 0.0], [4.0, 5.0]])
U, sigma, Vt = np.linalg.svd(A)
sign = np.sign(Vt[:, :1])  # choose: first entry of each v_i positive
U, Vt, S = U * sign.T, Vt * sign, np.diag(sigma)
assert np.allclose(A @ Vt.T, U * sigma)
assert np.allclose(sigma, [3 * np.sqrt(5), np.sqrt(5)])

steps = [
    (r"start", np.eye(2), r"\mathbf{v}_%d"),
    (r"after $\mathbf{V}^\top$", Vt, r"\mathbf{e}_%d"),
    (r"after $\mathbf{\Sigma}$", S @ Vt, r"\sigma_%d\mathbf{e}_%d"),
    (r"after $\mathbf{U}$", U @ S @ Vt, r"\sigma_%d\mathbf{u}_%d"),
]
t = np.linspace(0, 2 * np.pi, 73)
circle = np.stack([np.cos(t), np.sin(t)])
# Each panel is the last one moved on; the circle is closed.
assert np.allclose(U @ steps[2][1], A) and np.allclose(steps[3][1], A)
assert np.allclose(circle[:, 0], circle[:, -1])

fig, axes = plt.subplots(1, 4, figsize=(7.2, 2.1))
for ax, (title, M, name) in zip(axes, steps, strict=True):
    reach = 1.9 if "sigma" not in name else 9.2
    ax.set(title=title, aspect="equal", xticks=[], yticks=[])
    ax.set(xlim=(-reach, reach), ylim=(-reach, reach))
    ax.spines[:].set_visible(False)
    ax.axhline(0, color="#b6bcc6", lw=0.6)
    ax.axvline(0, color="#b6bcc6", lw=0.6)
    ax.plot(*(M @ circle), color="C5", lw=1.4)
    for i, color in enumerate(("C0", "C1")):
        tip = M @ Vt[i]
        ax.plot([0, tip[0]], [0, tip[1]], color=color)
        ax.plot(*tip, "o", ms=4, color=color)
        label = "$" + name.replace("%d", str(i + 1)) + "$"
        beyond = tip * (1 + 0.3 * reach / 1.2 / np.linalg.norm(tip))
        ax.text(*beyond, label, color=color, ha="center", va="center")
fig.savefig("unit_circle.svg", metadata={"Date": None})
