"""Rules of numbers that fail for matrices, each with a small example."""

import numpy as np

eye = np.eye(2)
N = np.array([[0.0, 1.0], [0.0, 0.0]])
A = np.array([[1.0, 0.0], [0.0, 2.0]])
B = np.array([[1.0, 1.0], [1.0, 1.0]])
inv = np.linalg.inv

print("N N =", (N @ N).tolist(), " though N is not zero")
print("N A = N (2 I):", np.array_equal(N @ A, N @ (2 * eye)), end="  ")
print("A = 2 I:", np.array_equal(A, 2 * eye))
print(f"tr(I I) = {np.trace(eye @ eye):.0f}", end="  ")
print(f"tr(I) tr(I) = {np.trace(eye) ** 2:.0f}")
print("(I + I)^-1 =", inv(eye + eye).tolist(), end="  ")
print("I^-1 + I^-1 =", (inv(eye) + inv(eye)).tolist())
print("symmetric times symmetric:", (A @ B).tolist())
left, right = (0.1 + 0.2) + 0.3, 0.1 + (0.2 + 0.3)
print("floating-point sums associate:", left == right)

assert np.allclose(A, A.T) and np.allclose(B, B.T)
assert not np.allclose(A @ B, (A @ B).T)
X, Y = np.ones((2, 3, 4)), np.ones((2, 4, 5))
assert (X @ Y).shape == (2, 3, 5)  # a batch of products ...
assert np.dot(X, Y).shape == (2, 3, 2, 5)  # ... every pair of the batches
M = np.array([[0.0, -1.0], [1.0, 0.0]])
z, w = 1 + 2j, 3 - 1j
assert z * w == 5 + 5j and z.conjugate() * w.conjugate() == 5 - 5j
assert np.isclose(1 / z, 0.2 - 0.4j)
assert np.allclose(np.sort(np.linalg.eigvals(M).imag), [-1, 1])
