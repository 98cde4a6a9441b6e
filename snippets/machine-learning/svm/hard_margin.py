"""A hard-margin machine found by hand, and the certificate that it is right."""

import numpy as np
from sklearn.svm import SVC

# --8<-- [start:show]
X = np.array([[0, 4], [6, 1], [5, 4], [1, 1], [0, 0], [2, 0]], dtype=float)
y = np.array([1, 1, 1, -1, -1, -1])
w, b = np.array([0.4, 0.8]), -2.2

functional = y * (X @ w + b)
geometric = functional / np.linalg.norm(w)
print("functional margins", functional.round(2))
print("geometric margins ", geometric.round(2))

alpha = np.array([4 / 15, 2 / 15, 0, 2 / 5, 0, 0])
print("sum of alpha y x  ", ((alpha * y) @ X).round(2))
print("sum of alpha y    ", round(abs(alpha @ y), 2))
print("primal, dual      ", end=" ")
print(round(w @ w / 2, 2), round(alpha.sum() - w @ w / 2, 2))
# --8<-- [end:show]

machine = SVC(kernel="linear", C=1e6, tol=1e-10).fit(X, y)
assert np.allclose(machine.coef_[0], w) and np.isclose(machine.intercept_, b)
assert np.allclose(machine.dual_coef_[0], (alpha * y)[machine.support_])
assert np.allclose((alpha * y) @ X, w) and np.isclose(alpha @ y, 0)
assert np.all(functional > 1 - 1e-12)
assert np.isclose(functional[2], 5 * 0.4 + 4 * 0.8 - 2.2)  # of (5, 4)
assert np.isclose(geometric.min(), np.sqrt(5) / 2)
v = alpha * y
assert np.isclose(alpha.sum() - v @ (X @ X.T) @ v / 2, w @ w / 2)
assert np.allclose(X[0] * 2 / 3 + X[1] / 3, [2, 3])  # nearest points
assert np.isclose(alpha.sum(), w @ w)
for scale in (3.0, 0.5):  # the functional margin moves, the other does not
    moved = y * (X @ (scale * w) + scale * b)
    assert np.allclose(moved, scale * functional)
    assert np.allclose(moved / np.linalg.norm(scale * w), geometric)

# The card: (4, 3), (6, 4) against (1, -2), (0, 1).
X = np.array([[4, 3], [6, 4], [1, -2], [0, 1]], dtype=float)
y = np.array([1, 1, -1, -1])
machine = SVC(kernel="linear", C=1e6, tol=1e-10).fit(X, y)
assert np.allclose(machine.coef_[0], [0.4, 0.2])
assert np.isclose(machine.intercept_[0], -1.2)
assert machine.support_.tolist() == [3, 0]  # (0, 1) and (4, 3)
assert np.allclose(machine.dual_coef_[0], [-0.1, 0.1])
score = machine.decision_function(X)
assert np.allclose(y * score, [1, 2, 1.2, 1])
assert np.isclose(2 / np.linalg.norm(machine.coef_), np.sqrt(20))
further = SVC(kernel="linear", C=1e6, tol=1e-10)
further.fit(np.r_[X, [[3, 2]]], np.append(y, 1))  # inside the street
assert np.isclose(np.array([3, 2]) @ [0.4, 0.2] - 1.2, 0.4)
assert np.isclose(2 / np.linalg.norm(further.coef_), np.sqrt(10))
