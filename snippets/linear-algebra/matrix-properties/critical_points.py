"""Classify the critical points of x^4 + y^4 - 4 x y by the Hessian."""

import numpy as np


def gradient(x, y):
    return np.array([4 * x**3 - 4 * y, 4 * y**3 - 4 * x])


def hessian(x, y):
    return np.array([[12.0 * x**2, -4.0], [-4.0, 12.0 * y**2]])


for point in [(0, 0), (1, 1), (-1, -1)]:
    assert not gradient(*point).any()
    H = hessian(*point)
    lam = np.linalg.eigvalsh(H)
    kind = "minimum" if lam[0] > 0 else "saddle"
    print(f"{point!s:9} eigenvalues {lam}  {kind}")

H = hessian(0, 0)
C = np.array([[2.0, 0.0], [0.0, 1.0]])  # new coordinates (x, y) = C (u, v)
G = hessian(1, 1)
for M in (H, G):
    lam = np.linalg.eigvalsh(C.T @ M @ C)
    print("after rescaling:", lam.round(3))
    assert np.all(np.sign(lam) == np.sign(np.linalg.eigvalsh(M)))
