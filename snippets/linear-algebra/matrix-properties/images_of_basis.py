"""A matrix from the images of the basis; affine layers and their collapse."""

import numpy as np


def T(x):  # a quarter turn, then the first coordinate is doubled
    return np.array([2.0 * -x[1], x[0]])


A = np.column_stack([T(e) for e in np.eye(2)])  # columns are T(e_j)
x = np.array([3.0, 1.0])
print("A =", A.astype(int).tolist(), "  A x =", A @ x, "  T(x) =", T(x))
assert np.allclose(A @ x, T(x))
quarter, double = np.array([[0, -1], [1, 0]]), np.diag([2, 1])
assert np.allclose(A, double @ quarter)  # composition is the product
assert not np.allclose(A, quarter @ double)

rng = np.random.default_rng(0)
W1, b1 = rng.normal(size=(4, 3)), rng.normal(size=4)
W2, b2 = rng.normal(size=(2, 4)), rng.normal(size=2)
u, v = rng.normal(size=(2, 3))


def layer(x):
    return W1 @ x + b1


print("additive:", np.allclose(layer(u + v), layer(u) + layer(v)), end="  ")
mixed = 0.3 * layer(u) + 0.7 * layer(v)
print("keeps weighted means:", np.allclose(layer(0.3 * u + 0.7 * v), mixed))

W, b = W2 @ W1, W2 @ b1 + b2  # two layers without activation
assert np.allclose(W @ u + b, W2 @ layer(u) + b2)
M1 = np.vstack([np.c_[W1, b1], [0, 0, 0, 1]])  # act on (x, 1)
M2 = np.vstack([np.c_[W2, b2], [0, 0, 0, 0, 1]])
M = np.vstack([np.c_[W, b], [0, 0, 0, 1]])
print("two layers are one:", np.allclose(M2 @ M1, M))
