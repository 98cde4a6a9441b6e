"""The dot-product test: is this function the adjoint of that one?"""

import numpy as np
from scipy.linalg import convolution_matrix

rng = np.random.default_rng(0)
w = np.array([1.0, 2.0, -1.0])
n = 6


def forward(x):
    return np.convolve(x, w)  # length n -> n + 2


def backward(y):
    return np.correlate(y, w, mode="valid")  # length n + 2 -> n


x, y = rng.normal(size=n), rng.normal(size=n + 2)
print(f"<Ax, y> = {forward(x) @ y:.6f}   <x, A*y> = {x @ backward(y):.6f}")
assert np.isclose(forward(x) @ y, x @ backward(y))
A = convolution_matrix(w, n)  # the matrix never needed above
assert np.allclose(A @ x, forward(x)) and np.allclose(A.T @ y, backward(y))
print("adjoint undoes it:", bool(np.allclose(backward(forward(x)), x)))

C = rng.normal(size=(3, 3)) + 1j * rng.normal(size=(3, 3))
u, v = rng.normal(size=(2, 3)) + 1j * rng.normal(size=(2, 3))
assert np.isclose(np.vdot(C @ u, v), np.vdot(u, C.conj().T @ v))
assert not np.isclose(np.vdot(C @ u, v), np.vdot(u, C.T @ v))

M = np.diag([1.0, 2.0, 5.0])  # another inner product: <u, v>_M = u^H M v
star = np.linalg.solve(M, C.conj().T @ M)
assert np.isclose(np.vdot(C @ u, M @ v), np.vdot(u, M @ star @ v))
