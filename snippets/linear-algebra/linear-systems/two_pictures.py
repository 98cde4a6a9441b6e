"""One system, two pictures: lines that meet, columns that combine."""

import numpy as np

A = np.array([[1.0, 2.0], [3.0, -1.0]])
b = np.array([5.0, 1.0])
x = np.linalg.solve(A, b)
print("solution      ", np.round(x, 6))

for a_i, b_i in zip(A, b, strict=True):  # row picture: x lies on each line
    print(f"row picture    {a_i} . x = {a_i @ x:.1f}")
    assert np.isclose(a_i @ x, b_i)

combined = x[0] * A[:, 0] + x[1] * A[:, 1]  # column picture: weights
print("column picture", np.round(combined, 6))
assert np.allclose(combined, b)

B = np.column_stack([b, np.array([2.0, -1.0])])  # many right-hand sides
X = np.linalg.solve(A, B)  # one factorisation for all of them
print("second system ", np.round(X[:, 1], 6) + 0.0)
assert np.allclose(A @ X, B) and np.allclose(X[:, 0], x)
