"""Axis and angle of a 3-D rotation, and back by exponential and Cayley."""

import numpy as np
from scipy.linalg import expm
from scipy.spatial.transform import Rotation

Q = np.array([[0.0, 0, 1], [1, 0, 0], [0, 1, 0]])  # e1 -> e2 -> e3 -> e1
assert np.allclose(Q.T @ Q, np.eye(3)) and np.isclose(np.linalg.det(Q), 1)
theta = np.arccos((np.trace(Q) - 1) / 2)
K2 = (Q - Q.T) / 2  # antisymmetric part, equal to sin(theta) K
axis = np.array([K2[2, 1], K2[0, 2], K2[1, 0]]) / np.sin(theta)
print(f"angle {np.degrees(theta):.0f} degrees, axis {axis.round(4)}")
assert np.allclose(Q @ axis, axis) and np.isclose(axis @ axis, 1)
assert np.allclose(Rotation.from_matrix(Q).as_rotvec(), theta * axis)

K = K2 / np.sin(theta)  # K v = axis x v
rodrigues = np.eye(3) + np.sin(theta) * K + (1 - np.cos(theta)) * K @ K
assert np.allclose(K @ K @ K, -K)
assert np.allclose(rodrigues, Q) and np.allclose(expm(theta * K), Q)

C = np.tan(theta / 2) * K  # Cayley: (I + C)(I - C)^-1
cayley = (np.eye(3) + C) @ np.linalg.inv(np.eye(3) - C)
print("exponential and Cayley give Q:", np.allclose(cayley, Q))

lam = np.linalg.eigvals(Q)
turns = np.sort(np.degrees(np.angle(lam)).round()) + 0.0
print("eigenvalue moduli", np.abs(lam).round(6), " angles", turns)

rng = np.random.default_rng(0)
G, _ = np.linalg.qr(rng.normal(size=(4, 4)))
G[:, 0] *= np.sign(np.linalg.det(G))  # a rotation of R^4
gap = np.linalg.svd(G - np.eye(4), compute_uv=False)[-1]
print(f"a 4-D rotation without fixed axis: {gap > 0.1}")
det_one = np.array([[1.0, 1.0], [0.0, 1.0]])  # determinant 1, not orthogonal
assert not np.allclose(det_one.T @ det_one, np.eye(2))
