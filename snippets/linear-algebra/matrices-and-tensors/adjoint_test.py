"""The dot-product test: which of these functions is the adjoint?"""

import numpy as np
from scipy.linalg import convolution_matrix

# --8<-- [start:show]
rng = np.random.default_rng(0)
w = np.array([1.0, 2.0, -1.0])


def is_adjoint(forward, backward, n):
    """Whether <A x, y> = <x, A* y> for random complex x and y."""
    x = rng.normal(size=n) + 1j * rng.normal(size=n)
    m = len(forward(x))
    y = rng.normal(size=m) + 1j * rng.normal(size=m)
    return bool(np.isclose(np.vdot(forward(x), y), np.vdot(x, backward(y))))


def convolve(x):
    return np.convolve(x, w)  # length n -> n + 2


def correlate(y):
    return np.correlate(y, w, mode="valid")  # length n + 2 -> n


def conjugated(y):
    return len(y) * np.fft.ifft(y)


fft = np.fft.fft
print("convolution, correlation:", is_adjoint(convolve, correlate, 6))
print("fft, its transpose (fft):", is_adjoint(fft, fft, 6))
print("fft, its inverse (ifft): ", is_adjoint(fft, np.fft.ifft, 6))
print("fft, n times the inverse:", is_adjoint(fft, conjugated, 6))
# --8<-- [end:show]

for n in (4, 7):
    A = convolution_matrix(w, n)  # the matrices never needed above
    F = fft(np.eye(n))
    x, y = rng.normal(size=n), rng.normal(size=n + 2)
    assert np.allclose(A @ x, convolve(x))
    assert np.allclose(A.T @ y, correlate(y))
    assert np.allclose(F @ x, fft(x)) and np.allclose(F, F.T)
    assert np.allclose(F.conj().T @ x, conjugated(x))
    assert np.allclose(F.conj().T @ F, n * np.eye(n))  # F / sqrt(n) unitary
    assert is_adjoint(convolve, correlate, n) and not is_adjoint(fft, fft, n)
    assert is_adjoint(fft, conjugated, n)
    assert not is_adjoint(fft, np.fft.ifft, n)
    C = rng.normal(size=(3, n)) + 1j * rng.normal(size=(3, n))
    assert is_adjoint(lambda x, C=C: C @ x, lambda y, C=C: C.conj().T @ y, n)
    assert not is_adjoint(lambda x, C=C: C @ x, lambda y, C=C: C.T @ y, n)
assert not np.allclose(correlate(convolve(x)), x)  # adjoint, no inverse

M = np.array([[3.0, 1j], [-1j, 2.0]])  # <u, v>_M = u^H M v
C = rng.normal(size=(2, 2)) + 1j * rng.normal(size=(2, 2))
u, v = rng.normal(size=(2, 2)) + 1j * rng.normal(size=(2, 2))
star = np.linalg.solve(M, C.conj().T @ M)
assert np.isclose(np.vdot(C @ u, M @ v), np.vdot(u, M @ star @ v))
assert not np.isclose(np.vdot(C @ u, M @ v), np.vdot(u, M @ C.conj().T @ v))
