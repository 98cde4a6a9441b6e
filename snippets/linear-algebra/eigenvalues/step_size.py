"""Gradient descent on a quadratic: each eigenvector has its own factor."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
H = np.array([[2.0, -2.0], [-2.0, 5.0]])  # eigenvalues 6 and 1


def descend(eta, steps):
    path = [np.array([3.0, -1.0])]  # the minimum is at zero
    for _ in range(steps):
        path.append(path[-1] - eta * (H @ path[-1]))
    return np.array(path)


for eta in (0.05, 2 / 7, 0.33, 0.34):  # best step 2/7, limit 1/3
    factors = 1 - eta * np.array([6, 1])
    length = np.linalg.norm(descend(eta, 100), axis=1)
    measured = length[-1] / length[-2]
    print(f"eta {eta:.3f}: factors {np.round(factors, 3)} seen {measured:.3f}")
# --8<-- [end:show]

assert np.allclose(np.linalg.eigvalsh(H), [1, 6])
assert np.isclose(measured, np.abs(factors).max(), rtol=1e-9)
lam, Q = np.array([6, 1]), np.array([[1, 2], [-2, 1]]) / np.sqrt(5)
assert np.allclose(H @ [1, -2], [6, -12]) and np.allclose(H @ [2, 1], [2, 1])
for eta in (0.05, 2 / 7, 0.33, 0.34):
    path = descend(eta, 100)
    for t in range(101):
        assert np.allclose(
            path[t], Q @ ((1 - eta * lam) ** t * (Q.T @ path[0]))
        )
    length = np.linalg.norm(path, axis=1)
    worst = max(abs(1 - eta), abs(1 - 6 * eta))
    assert np.isclose(length[-1] / length[-2], worst, rtol=0.02)
    assert (worst < 1) == (eta < 2 / 6)
    assert (abs(1 - 6 * eta) > abs(1 - eta) + 1e-9) == (eta > 2 / 7)
grid = np.linspace(0.01, 0.33, 3201)  # no step is better than 2 / (6 + 1)
worst = np.maximum(np.abs(1 - grid), np.abs(1 - 6 * grid))
assert abs(grid[np.argmin(worst)] - 2 / 7) < 2e-4 and worst.min() >= 5 / 7
low, top = np.linalg.eigvalsh([[3, 1], [1, 3]])  # the card
assert np.allclose([2 / top, 2 / (top + low)], [1 / 2, 1 / 3])
assert np.isclose((top - low) / (top + low), 1 / 3)

fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.6), sharey=True)
g = np.linspace(-3.4, 3.8, 49)
x, y = np.meshgrid(g, g)
f = (H[0, 0] * x * x + 2 * H[0, 1] * x * y + H[1, 1] * y * y) / 2
panels = (
    (0.05, 12, "small: slow"),
    (0.31, 12, "near the limit: zigzag"),
    (0.35, 5, "beyond: divergence"),
)
for ax, (eta, steps, title) in zip(axes, panels, strict=True):
    ax.contour(
        x, y, f, levels=[0.3, 1.5, 4, 9, 18], colors="C5", linewidths=0.7
    )
    for v, color in (((1, -2), "C1"), ((2, 1), "C0")):
        ax.axline((0, 0), v, color=color, lw=1, ls=(0, (4, 3)))
    path = descend(eta, steps)
    ax.plot(*path.T, "o-", ms=3, lw=1.2, color="black")
    ax.set(title=f"{title} ({eta})", aspect="equal")
    ax.set(xlim=(-3.4, 3.8), ylim=(-3.2, 3.2), xticks=[], yticks=[])
    ax.title.set_fontsize(9.5)
    ax.spines[:].set_visible(False)
fig.savefig("step_size.svg", metadata={"Date": None})
