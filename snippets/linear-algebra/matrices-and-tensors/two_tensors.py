"""One array, two tensors: a linear map and a bilinear form change apart."""

import numpy as np

A = np.array([[2.0, 1.0], [0.0, 3.0]])
P = np.array([[1.0, 0.0], [1.0, 2.0]])  # columns: the new basis vectors

as_map = np.linalg.solve(P, A @ P)  # coordinates of x -> A x
as_form = P.T @ A @ P  # coefficients of (x, y) -> x^T A y
print("as a map ", (np.round(as_map, 6) + 0.0).tolist(), end="  ")
print(f"trace {np.trace(as_map):.0f}  det {np.linalg.det(as_map):.0f}")
print("as a form", as_form.tolist(), end="  ")
print(f"trace {np.trace(as_form):.0f}  det {np.linalg.det(as_form):.0f}")

x, y = np.array([1.0, -2.0]), np.array([3.0, 0.5])
new_x, new_y = np.linalg.solve(P, x), np.linalg.solve(P, y)
assert np.allclose(P @ (as_map @ new_x), A @ x)  # same vector
assert np.isclose(new_x @ as_form @ new_y, x @ A @ y)  # same number
assert np.isclose(np.trace(as_map), np.trace(A))  # invariant ...
assert not np.isclose(np.trace(as_form), np.trace(A))  # ... is not

T = np.zeros((3, 3, 3))  # order 3: the volume spanned by three vectors
for i, j, k in ((0, 1, 2), (1, 2, 0), (2, 0, 1)):
    T[i, j, k], T[i, k, j] = 1, -1
u, v, w = np.random.default_rng(0).normal(size=(3, 3))
volume = np.einsum("ijk,i,j,k->", T, u, v, w)
assert np.isclose(volume, np.linalg.det(np.stack([u, v, w])))
assert np.allclose(np.einsum("ijk,j,k->i", T, v, w), np.cross(v, w))
