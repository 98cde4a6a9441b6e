"""On separable classes a vanishing penalty finds the largest margin."""

import numpy as np
from scipy.optimize import minimize
from scipy.special import expit
from sklearn.svm import SVC

# --8<-- [start:show]
X = np.array([[3.0, 1], [1, 3], [4, 4], [0, 0], [-1, 1], [-3, -1]])
s = np.array([1, 1, 1, -1, -1, -1])  # labels as signs


def fit(lam):
    def loss(v):
        margins = s * (X @ v[:2] + v[2])
        r = -s * expit(-margins)
        grad = np.append(X.T @ r + lam * v[:2], r.sum())
        size = lam * v[:2] @ v[:2] / 2
        return np.sum(np.logaddexp(0, -margins)) + size, grad

    return minimize(loss, np.zeros(3), jac=True, method="BFGS", tol=1e-9).x


for lam in (1.0, 1e-2, 1e-4, 1e-6):
    v = fit(lam)
    size = np.linalg.norm(v[:2])
    margin = np.min(s * (X @ v[:2] + v[2])) / size
    print(f"lambda {lam:.0e}  |w| {size:5.1f}  margin {margin:.2f}")
hard = SVC(kernel="linear", C=1e6).fit(X, s)
print(f"SVM margin {1 / np.linalg.norm(hard.coef_):.2f}")
# --8<-- [end:show]


def margin_of(v):
    return np.min(s * (X @ v[:2] + v[2])) / np.linalg.norm(v[:2])


best = 1 / np.linalg.norm(hard.coef_)
assert np.isclose(margin, margin_of(v))
assert np.isclose(best, np.sqrt(2), rtol=1e-4)  # half the way (1, 1) to (2, 2)
found = [margin_of(fit(lam)) for lam in (1.0, 1e-2, 1e-4, 1e-6)]
assert np.all(np.diff(found) > 0) and 0.97 * best < found[-1] < best
for lam in (1.0, 1e-4):  # stationary, so BFGS did not stop early
    v = fit(lam)
    r = -s * expit(-s * (X @ v[:2] + v[2]))
    assert np.allclose(X.T @ r, -lam * v[:2], atol=1e-6)
    assert abs(r.sum()) < 1e-6
# The mean difference is another direction, and its margin is smaller.
w = X[:3].mean(axis=0) - X[3:].mean(axis=0)
z = X @ w
other = (z[:3].min() - z[3:].max()) / 2 / np.linalg.norm(w)
assert other < best - 0.01
