"""One product, four views, and the same by blocks."""

import numpy as np

A = np.array([[1, 2, 0], [3, 1, 4]])
B = np.array([[2, 1], [0, 3], [1, 2]])
m, n, p = 2, 3, 2

inner = np.array([[A[i] @ B[:, j] for j in range(p)] for i in range(m)])
columns = np.stack([A @ B[:, j] for j in range(p)], axis=1)
rows = np.stack([A[i] @ B for i in range(m)])
terms = [np.outer(A[:, k], B[k]) for k in range(n)]
print("AB =", (A @ B).tolist())
print("outer products:", *(t.tolist() for t in terms))
print("BA =", (B @ A).tolist(), " traces", np.trace(A @ B), np.trace(B @ A))
for view in (inner, columns, rows, sum(terms)):
    assert np.array_equal(view, A @ B)

left, right = A[:, :2], A[:, 2:]  # cut A's columns and B's rows alike
assert np.array_equal(left @ B[:2] + right @ B[2:], A @ B)
assert np.array_equal((A @ B).T, B.T @ A.T)
