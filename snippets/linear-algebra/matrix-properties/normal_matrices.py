"""Normal against non-normal: norms, singular values, powers."""

import numpy as np

shift = np.roll(np.eye(3), 1, axis=0)
circulant = 0.5 * np.eye(3) + 0.3 * shift + 0.1 * shift @ shift
cases = {
    "circulant": circulant,
    "rotation + scaling": 0.9 * np.array([[0.6, -0.8], [0.8, 0.6]]),
    "triangular": np.array([[0.9, 2.0], [0.0, 0.8]]),
}
for name, A in cases.items():
    rho = np.abs(np.linalg.eigvals(A)).max()
    normal = np.allclose(A.T @ A, A @ A.T)
    power = np.linalg.norm(np.linalg.matrix_power(A, 5), 2)
    print(f"{name:19} normal {normal!s:5}  radius^5 {rho**5:.3f}", end="  ")
    print(f"norm of A^5 {power:.3f}")
    s = np.linalg.svd(A, compute_uv=False)
    moduli = np.sort(np.abs(np.linalg.eigvals(A)))[::-1]
    assert np.allclose(s, moduli) == normal

first = circulant[:, 0]  # a circulant acts as a cyclic convolution
x = np.array([1.0, 2.0, 4.0])
by_fft = np.fft.ifft(np.fft.fft(first) * np.fft.fft(x)).real
assert np.allclose(circulant @ x, by_fft)

Z = np.array([[1, 1j], [1j, -1]])  # symmetric but not Hermitian
assert np.array_equal(Z, Z.T) and not (Z @ Z).any()
N, P = np.eye(2, k=1), np.diag([1.0, 0.0])
S = N + N.T
assert not (N @ P).any() and np.array_equal(P @ N, N)
assert (S @ P).any() and not (S @ P @ S @ P).any()
assert np.allclose(np.linalg.eigvalsh([[1, 2], [2, 1]]), [-1, 3])
assert np.linalg.det(-np.eye(2)) > 0 and np.linalg.det(-np.eye(3)) < 0
