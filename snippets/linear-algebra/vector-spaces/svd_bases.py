"""Orthonormal bases of the four subspaces from one SVD."""

import numpy as np
from scipy.linalg import null_space, orth

A = np.array([[1.0, 2, 0, 1], [2, 4, 1, 1], [3, 6, 1, 2]])
m, n = A.shape
U, s, Vt = np.linalg.svd(A)
r = int(np.sum(s > 1e-10 * s[0]))  # the tolerance is a decision
image, left_null = U[:, :r], U[:, r:]
row_space, null = Vt[:r].T, Vt[r:].T

spaces = {"image": image, "left null space": left_null}
spaces |= {"row space": row_space, "null space": null}
for name, Q in spaces.items():
    print(f"{name:15}  in R^{len(Q)}  dimension {Q.shape[1]}")
y = left_null[:, 0]
print("left null space:", np.round(y / y[0], 6))

inside, outside = y @ [1.0, 1, 2], y @ [1.0, 1, 1]
assert np.isclose(inside, 0)  # (1, 1, 2) is in the image, (1, 1, 1) not
assert abs(outside) > 0.1
assert np.allclose(A @ null, 0)
assert np.allclose(A.T @ left_null, 0)
assert r + null.shape[1] == n  # rank-nullity
assert r + left_null.shape[1] == m


def same(P, Q):  # equal spans have equal orthogonal projectors
    return np.allclose(P @ P.T, Q @ Q.T)


assert same(image, orth(A, rcond=1e-10))
assert same(null, null_space(A, rcond=1e-10))
by_hand = np.array([[-2.0, 1, 0, 0], [-1, 0, 1, 1]]).T
assert same(null, np.linalg.qr(by_hand)[0])
# A maps the row space one to one onto the image
assert np.linalg.matrix_rank(A @ row_space, rtol=1e-10) == r
