"""Perceptron and hard-margin SVM: two hyperplanes that separate."""

import numpy as np
from sklearn.svm import SVC

X = np.array([[2.0, 2.0], [3.0, 3.0], [0.0, 0.0], [-1.0, 0.0]])
y = np.array([1, 1, -1, -1])


def margin(w, b):  # smallest signed distance, positive if all are right
    return np.min(y * (X @ w + b)) / np.linalg.norm(w)


w, b, mistakes = np.zeros(2), 0.0, 0
clean = False
while not clean:
    clean = True
    for x_i, y_i in zip(X, y, strict=True):
        if y_i * (w @ x_i + b) <= 0:  # wrong side, or on the plane
            w, b, mistakes, clean = w + y_i * x_i, b + y_i, mistakes + 1, False
print(f"perceptron  w {w}  b {b:.0f}  updates {mistakes}", end="")
print(f"  margin {margin(w, b):.4f}")

svm = SVC(kernel="linear", C=1e6).fit(X, y)
v, c = svm.coef_[0], svm.intercept_[0]
print(f"SVM         w {np.round(v, 3)}  b {c:.3f}", end="")
print(f"  margin {margin(v, c):.4f}")
assert np.allclose([*v, c], [0.5, 0.5, -1], atol=1e-3)
assert np.isclose(margin(v, c), 1 / np.linalg.norm(v), rtol=1e-3)
assert 0 < margin(w, b) < margin(v, c)

Z = np.column_stack([X, np.ones(4)])  # fold the bias in: Novikoff's bound
u = np.append(v, c) / np.linalg.norm(np.append(v, c))
bound = np.max(np.sum(Z**2, axis=1)) / np.min(y * (Z @ u)) ** 2
assert mistakes <= bound
