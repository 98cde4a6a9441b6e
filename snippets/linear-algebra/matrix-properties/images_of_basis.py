"""A linear map is known from the images of the basis vectors."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def matrix_of(T, d):
    """The matrix (m, d) of a linear map T from vectors (d,) to (m,)."""
    return np.column_stack([T(e) for e in np.eye(d)])


def turn(x):  # a quarter turn anticlockwise
    return np.array([-x[1], x[0]])


def double(x):  # the first coordinate only
    return np.array([2 * x[0], x[1]])


A = matrix_of(lambda x: double(turn(x)), 2)
x = np.array([3.0, 1.0])
print(
    "A",
    A.astype(int).tolist(),
    " A x",
    A @ x,
    " double(turn(x))",
    double(turn(x)),
)
D, R = matrix_of(double, 2), matrix_of(turn, 2)
print("D R is A:", np.array_equal(D @ R, A), end="   ")
print("R D is A:", np.array_equal(R @ D, A))
# --8<-- [end:show]

assert np.array_equal(A, D @ R) and not np.allclose(A, R @ D)
assert np.allclose(A @ x, [-2, 3])
rng = np.random.default_rng(0)
M, N = rng.normal(size=(4, 3)), rng.normal(size=(2, 4))
assert np.allclose(matrix_of(lambda z: M @ z, 3), M)
assert np.allclose(matrix_of(lambda z: N @ (M @ z), 3), N @ M)

panels = {
    "quarter turn,\nthen doubling": A,
    "reflection\n(orthogonal)": np.array([[0.6, 0.8], [0.8, -0.6]]),
    "shear\n(not normal)": np.array([[1.0, 1.0], [0.0, 1.0]]),
    "projection\n(semidefinite)": np.array([[0.8, 0.4], [0.4, 0.2]]),
}
fig, axes = plt.subplots(1, 4, figsize=(7.2, 2.3))
F = np.array([[0, 0, 1, 1, 0.3, 0.3, 0.8, 0.8, 0.3, 0.3, 0]])  # the letter
F = np.vstack([F, [0, 1.5, 1.5, 1.2, 1.2, 0.9, 0.9, 0.6, 0.6, 0, 0]]) * 0.8
for ax, (name, M) in zip(axes, panels.items(), strict=True):
    ax.fill(*F, fc="0.88", ec="0.6", lw=1)
    ax.fill(*(M @ F), fc="none", ec="C0", lw=1.8)
    for column, color in zip(M.T, ("C1", "C2"), strict=True):
        ax.annotate(
            "",
            column,
            (0, 0),
            arrowprops={
                "arrowstyle": "-|>",
                "color": color,
                "lw": 1.8,
                "shrinkA": 0,
                "shrinkB": 0,
            },
        )
    left = -2.6 if M is A else -1.1
    ax.set(title=name, aspect="equal")
    ax.set(xlim=(left, left + 3.5), ylim=(-0.8, 1.5))
    ax.title.set_fontsize(9.5)
    ax.axhline(0, color="0.7", lw=0.6, zorder=0)
    ax.axvline(0, color="0.7", lw=0.6, zorder=0)
    ax.set_axis_off()
v = np.array([2.0, 1.0])
assert np.allclose(panels["reflection\n(orthogonal)"] @ v, v)
S = panels["shear\n(not normal)"]
assert not np.allclose(S @ S.T, S.T @ S)
P = panels["projection\n(semidefinite)"]
assert np.allclose(P @ P, P) and np.allclose(P @ v, v)
fig.savefig("images_of_basis.svg", metadata={"Date": None})
