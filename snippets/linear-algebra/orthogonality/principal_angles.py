"""Principal angles between column spaces, from one small SVD."""

import numpy as np
from scipy.linalg import subspace_angles


# --8<-- [start:show]
def principal_angles(A, B):
    """Angles (min(k, l),) in degrees, A (m, k) and B (m, l) of full rank."""
    QA, QB = np.linalg.qr(A)[0], np.linalg.qr(B)[0]
    cosines = np.linalg.svd(QA.T @ QB, compute_uv=False)
    return np.degrees(np.arccos(np.minimum(cosines, 1)))


floor = np.array([[1.0, 1.0], [0.0, 1.0], [0.0, 0.0]])
ramp = np.array([[2.0, 1.0], [0.0, np.cos(0.5)], [0.0, np.sin(0.5)]])
print("floor and ramp:", np.round(principal_angles(floor, ramp), 4))
print("0.5 radians are", np.round(np.degrees(0.5), 4), "degrees")

rng = np.random.default_rng(0)
for m in (20, 2000):
    A, B = rng.normal(size=(2, m, 5))
    print(
        f"two random subspaces of dimension 5 in R^{m}:",
        np.round(principal_angles(A, B)).astype(int),
    )
# --8<-- [end:show]

assert A.shape == B.shape == (2000, 5)
assert np.allclose(
    principal_angles(floor, ramp), [0, np.degrees(0.5)], atol=1e-5
)
for m, k, n in ((7, 3, 2), (6, 2, 4), (5, 1, 1)):
    A, B = rng.normal(size=(m, k)), rng.normal(size=(m, n))
    library = np.sort(np.degrees(subspace_angles(A, B)))
    assert np.allclose(principal_angles(A, B), library)
    mixed = principal_angles(A @ rng.normal(size=(k, k)), B)
    assert np.allclose(mixed, library)  # spaces, not bases
A, B = rng.normal(size=(2, 6, 3))
QA, QB = np.linalg.qr(A)[0], np.linalg.qr(B)[0]
sines = np.sin(np.radians(principal_angles(A, B)))
gap = np.linalg.norm(QA @ QA.T - QB @ QB.T, 2)
assert np.isclose(gap, sines[-1])
left = np.linalg.svd(QB - QA @ (QA.T @ QB), compute_uv=False)
assert np.allclose(np.sort(left), sines)

tilt = np.array([[1.0], [1e-9]])  # a cosine cannot see small angles
assert principal_angles(np.eye(2)[:, :1], tilt)[0] < 1e-12
for seed in range(20):  # rounding takes cosines above 1
    A = np.random.default_rng(seed).normal(size=(8, 3))
    assert np.all(principal_angles(A, A) < 1e-5)
C, D = np.eye(4)[:, :2], np.array([[1.0, 0], [0, 3], [0, 4], [0, 0]])
assert np.allclose(np.cos(np.radians(principal_angles(C, D))), [1, 0.6])

for seed in range(20):  # "far from chance": none of twenty pairs is near 60
    A, B = np.random.default_rng(seed).normal(size=(2, 2000, 5))
    assert principal_angles(A, B).min() > 80
