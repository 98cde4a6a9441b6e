"""A kernel SVM by dual coordinate ascent, with the duality gap as certificate."""

import numpy as np
from sklearn.datasets import make_moons
from sklearn.svm import SVC, LinearSVC


# --8<-- [start:show]
def kernel_svm(K, y, C, sweeps):
    alpha, f = np.zeros(len(y)), np.zeros(len(y))  # f: scores
    for _ in range(sweeps):
        for i in range(len(y)):
            best = alpha[i] + (1 - y[i] * f[i]) / K[i, i]
            new = np.clip(best, 0, C)
            f += (new - alpha[i]) * y[i] * K[:, i]
            alpha[i] = new
    return alpha


def values(alpha, K, y, C):
    f = K @ (alpha * y)
    square = alpha * y @ f
    primal = square / 2 + C * np.maximum(0, 1 - y * f).sum()
    return primal, alpha.sum() - square / 2


X, labels = make_moons(300, noise=0.2, random_state=0)
y = np.where(labels == 1, 1, -1)
distance2 = ((X[:, None] - X[None]) ** 2).sum(axis=2)
K = np.exp(-2 * distance2) + 1  # + 1: a constant feature, the bias
print("sweeps  primal   dual  support vectors  training accuracy")
for sweeps in (1, 10, 100):
    alpha = kernel_svm(K, y, C=1.0, sweeps=sweeps)
    right = np.mean(np.sign(K @ (alpha * y)) == y)
    primal, dual = values(alpha, K, y, 1.0)
    print(f"{sweeps:6}  {primal:6.2f}  {dual:5.2f}", end="  ")
    print(f"{np.sum(alpha > 0):15}  {right:17.2f}")
# --8<-- [end:show]

assert 0 <= primal - dual < 0.002 * primal
rival = SVC(kernel="precomputed", C=1.0, tol=1e-8).fit(K, y)
assert abs(rival.n_support_.sum() - np.sum(alpha > 0)) <= 3
assert np.isclose(right, rival.score(K, y), atol=0.02)
assert np.mean(rival.predict(K) == np.sign(K @ (alpha * y))) > 0.98
# With a linear kernel: scikit-learn's own machine of the same objective.
rng = np.random.default_rng(1)
Z = rng.normal(size=(60, 4)) @ rng.normal(size=(4, 4))
t = np.sign(Z @ [1.0, -2.0, 0.5, 0.1] + 0.7 + rng.normal(size=60))
G = Z @ Z.T + 1
a = kernel_svm(G, t, C=0.7, sweeps=2000)
exact = LinearSVC(loss="hinge", C=0.7, tol=1e-9, max_iter=1000000).fit(Z, t)
assert np.allclose((a * t) @ Z, exact.coef_[0], rtol=1e-4)
assert np.isclose((a * t).sum(), exact.intercept_[0], rtol=1e-4)
primal, dual = values(a, G, t, 0.7)
assert a.min() == 0 and a.max() == 0.7 and 0 <= primal - dual < 1e-6
theta = np.append(exact.coef_[0], exact.intercept_)
hinge = np.maximum(0, 1 - t * exact.decision_function(Z)).sum()
assert np.isclose(primal, theta @ theta / 2 + 0.7 * hinge)
primal, dual = values(0.99 * a, G, t, 0.7)
assert primal - dual > 1e-3  # the gap sees what is not optimal
for sweeps in (1, 3, 10):  # every dual value is a lower bound
    part = values(kernel_svm(G, t, 0.7, sweeps), G, t, 0.7)
    assert part[1] <= theta @ theta / 2 + 0.7 * hinge <= part[0]
