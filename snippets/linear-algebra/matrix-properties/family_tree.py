"""The families of real square matrices: who contains whom."""

from itertools import product
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def same(A, B):
    return np.allclose(A, B, rtol=0, atol=1e-9)


def families(A):
    """Names of the families that hold the real matrix A (n, n)."""
    lam, symmetric = np.linalg.eigvals(A), same(A, A.T)
    tests = {
        "invertible": np.abs(lam).min() > 1e-9,
        "normal": same(A @ A.T, A.T @ A),
        "symmetric": symmetric,
        "antisymmetric": same(A, -A.T),
        "orthogonal": same(A.T @ A, np.eye(len(A))),
        "semidefinite": symmetric and lam.real.min() > -1e-9,
        "definite": symmetric and lam.real.min() > 1e-9,
        "projection": symmetric and same(A @ A, A),  # orthogonal
        "diagonal": same(A, np.diag(np.diag(A))),
    }
    return [name for name, passed in tests.items() if passed]


print("shear:       ", *families(np.array([[1, 1], [0, 1]])))
print("quarter turn:", *families(np.array([[0, -1], [1, 0]])))
print("reflection:  ", *families(np.array([[0.6, 0.8], [0.8, -0.6]])))
# --8<-- [end:show]

# From here on every pair of families is tried on samples, then drawn.
EDGES = """invertible<square diagonalisable<square normal<diagonalisable
symmetric<normal antisymmetric<normal orthogonal<normal orthogonal<invertible
rotation<orthogonal semidefinite<symmetric definite<semidefinite
definite<invertible projection<semidefinite diagonal<symmetric
identity<definite identity<diagonal identity<projection identity<rotation"""
parents = {"square": []}
for edge in EDGES.split():
    child, parent = edge.split("<")
    parents.setdefault(child, []).append(parent)


def above(name):
    return {name}.union(*(above(parent) for parent in parents[name]))


def all_families(A):
    found = {"square", *families(A)}
    rest = one = np.eye(len(A))
    for lam in set(np.linalg.eigvals(A).round(6)):  # each root only once
        rest = rest @ (A - lam * one)
    if np.allclose(rest, 0, atol=1e-4):
        found.add("diagonalisable")
    if "orthogonal" in found and np.linalg.det(A) > 0:
        found.add("rotation")
    return found | ({"identity"} if same(A, one) else set())


E, N, T = np.eye(2), np.diag([1.0], 1), np.array([[1.0, 1.0], [0.0, 2.0]])
named = [E, 2 * E, N, N + N.T, N.T - N, T, E + N, 2 * E + N + N.T]
named += [np.diag([1.0, -1.0]), np.diag([1.0, 0.0]), np.full((2, 2), 0.5)]
samples = [f(A, B) for f in (np.dot, np.kron) for A in named for B in named]
samples = [all_families(A) for A in [*named, *samples]]
for low, high in product(parents, repeat=2):
    always = all(high in found for found in samples if low in found)
    assert always == (high in above(low)), (low, high)
assert set(parents) == set.union(*samples)

rng = np.random.default_rng(0)
cyclic = sum(c * np.roll(np.eye(5), k, 0) for k, c in enumerate(rng.random(5)))
assert families(cyclic) == ["invertible", "normal"]
for A in (cyclic, rng.normal(size=(5, 5)), T):
    lam, s = np.linalg.eigvals(A), np.linalg.svd(A, compute_uv=False)
    normal = "normal" in families(A)  # then singular values are moduli
    assert normal == np.allclose(np.sort(np.abs(lam)), np.sort(s))
    x = rng.normal(size=(len(A), 9))
    lengths = [np.linalg.norm(M @ x, axis=0) for M in (A, A.T)]
    assert normal == np.allclose(*lengths)
for d in ([1.0, 0.0], [0.0, 2.0]):  # one eigenvalue zero, the other not
    assert "invertible" not in families(np.diag(d))
    assert "definite" not in families(np.diag(d))
    assert "semidefinite" in families(np.diag(d))
    assert "semidefinite" not in families(np.diag(d) - np.eye(2) / 2)
Z = np.array([[1, 1j], [1j, -1]])  # symmetric, not normal
assert np.array_equal(Z, Z.T) and not (Z @ Z).any()

fig, ax = plt.subplots(figsize=(7.2, 4.6))
place = {
    "square": (4.2, 6.0),
    "diagonalisable": (3.2, 5.0),
    "invertible": (7.2, 5.0),
    "normal": (3.9, 4.0),
    "symmetric": (2.3, 3.0),
    "antisymmetric": (4.4, 3.0),
    "orthogonal": (7.2, 3.0),
    "semidefinite": (3.2, 2.0),
    "diagonal": (0.4, 1.0),
    "projection": (2.3, 1.0),
    "definite": (4.8, 1.0),
    "rotation": (7.2, 1.0),
    "identity": (3.4, 0.0),
}
long = {
    "semidefinite": "positive semidefinite",
    "definite": "positive definite",
    "projection": "orthogonal projection",
}
for child, tops in parents.items():
    for parent in tops:
        (x, y), (u, v) = place[child], place[parent]
        ax.plot([x, u], [y + 0.24, v - 0.24], color="0.55", lw=1.1)
for name, (x, y) in place.items():
    box = {"boxstyle": "round,pad=0.35", "fc": "none", "ec": "C0", "lw": 1}
    ax.text(x, y, long.get(name, name), ha="center", va="center", bbox=box)
ax.set(xlim=(-0.5, 8.2), ylim=(-0.4, 6.4))
ax.set_axis_off()
fig.savefig("family_tree.svg", metadata={"Date": None})
