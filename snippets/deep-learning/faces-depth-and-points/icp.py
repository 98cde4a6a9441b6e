"""Iterated closest points, and its local minima."""

import numpy as np
from scipy.spatial import cKDTree
from scipy.spatial.transform import Rotation


# --8<-- [start:show]
def rigid(A, B):
    """Pairs A, B (n, d): rotation R and t with A @ R.T + t nearest B."""
    a, b = A.mean(axis=0), B.mean(axis=0)
    U, _, Vt = np.linalg.svd((B - b).T @ (A - a))
    D = np.ones(len(U))
    D[-1] = np.sign(np.linalg.det(U @ Vt))  # a rotation, no mirror image
    R = (U * D) @ Vt
    return R, b - R @ a


def icp(A, B, steps=50):
    """A moved onto B; mean squared distance to the nearest."""
    tree, P = cKDTree(B), A
    for _ in range(steps):
        R, t = rigid(P, B[tree.query(P)[1]])
        P = P @ R.T + t
    return P, (tree.query(P)[0] ** 2).mean()


# --8<-- [end:show]
# --8<-- [start:run]
rng, rate = np.random.default_rng(0), {}
sides = rng.uniform(-1, 1, size=(160, 3)) * [2, 1, 0.5]  # a box, two faces
B = sides.copy()
B[:80, 2], B[80:, 1] = 0.5, 1
for degrees in (30, 60, 120, 180):
    found = 0
    for _ in range(10):
        axis = rng.normal(size=3)
        axis *= np.radians(degrees) / np.linalg.norm(axis)
        A = B @ Rotation.from_rotvec(axis).as_matrix().T + 0.3 * rng.normal(
            size=3
        )
        P, error = icp(A, B)
        found += np.linalg.norm(P - B, axis=1).max() < 0.01
    rate[degrees] = found
    print(f"turned by {degrees:3} degrees: {found} of 10 found")
# --8<-- [end:run]
# Kabsch against the known motion and SciPy, generic, and no mirror image.
r = np.random.default_rng(2)
X, R0, t0 = (
    r.normal(size=(9, 3)),
    Rotation.random(rng=0).as_matrix(),
    r.normal(size=3),
)
R, t = rigid(X, X @ R0.T + t0)
assert np.allclose(R, R0) and np.allclose(t, t0)
Y = X @ R0.T + t0 + r.normal(size=(9, 3))
R, t = rigid(X, Y)
theirs = Rotation.align_vectors(Y - Y.mean(0), X - X.mean(0))[0].as_matrix()
assert np.allclose(R, theirs) and np.isclose(np.linalg.det(R), 1)
mirror = X * [-1, 1, 1]
assert np.isclose(np.linalg.det(rigid(X, mirror)[0]), 1)
assert rate[30] == rate[60] == 10 and rate[120] < 6 and rate[180] < 6
# Each step cannot raise the mean squared distance to the nearest.
P, last = B @ Rotation.from_rotvec([0, 0, 2.0]).as_matrix().T, np.inf
for _ in range(20):
    P, e = icp(P, B, 1)
    assert e <= last + 1e-12
    last = e
