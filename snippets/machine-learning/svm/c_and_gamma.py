"""C and gamma of an RBF machine: training and held-out accuracy."""

import numpy as np
from sklearn.datasets import make_moons
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVC

# --8<-- [start:show]
X, y = make_moons(200, noise=0.3, random_state=0)
X_new, y_new = make_moons(3000, noise=0.3, random_state=1)
print("gamma      C  train  held out  support vectors of 200")
settings = ((0.01, 1), (1, 1), (100, 1), (10, 0.1), (10, 1000))
for gamma, C in settings:
    machine = SVC(kernel="rbf", gamma=gamma, C=C).fit(X, y)
    train, new = machine.score(X, y), machine.score(X_new, y_new)
    print(f"{gamma:5}  {C:5}  {train:5.2f}  {new:8.2f}", end="")
    print(f"  {machine.n_support_.sum():15}")
# --8<-- [end:show]

assert train > 0.97 and new < 0.88  # gamma = 10, C = 1000
assert len(y) == 200 and len(y_new) == 3000
gammas, Cs = np.log10(settings).T  # a logarithmic grid
assert np.allclose(gammas[:3], [-2, 0, 2]) and np.all(Cs[:3] == 0)
assert gammas[3] == gammas[4] and np.isclose(Cs[4] - Cs[3], 4)


def scores(gamma, C, X, y):
    machine = SVC(gamma=gamma, C=C).fit(X, y)
    share = machine.n_support_.sum() / len(y)
    return machine.score(X, y), machine.score(X_new, y_new), share


for seed in range(4):
    X, y = make_moons(200, noise=0.3, random_state=seed)
    low, good, high = (scores(g, 1, X, y) for g in (0.01, 1, 100))
    assert good[1] > low[1] + 0.03 and good[1] > high[1] + 0.02
    assert high[0] > good[0] > low[0] and high[2] > 0.9
    memorised = scores(1e6, 1, X, y)  # the kernel matrix is the identity
    assert memorised[0] == 1 and memorised[2] > 0.95
    assert memorised[1] < 0.6
# Unequal classes and a small C: the smaller class is not remembered.
t = np.repeat([1, -1], [60, 40])
for C, right in ((0.1, 0.6), (0.5, 0.6), (0.7, 1), (10, 1)):
    machine = SVC(kernel="precomputed", C=C).fit(np.eye(100), t)
    assert np.isclose(machine.score(np.eye(100), t), right)
# A bump at the distance 1 / sqrt(gamma) has fallen to 1 / e.
assert np.isclose(rbf_kernel([[0.0]], [[1 / np.sqrt(7)]], 7)[0, 0], 1 / np.e)
# A small gamma with C / (2 gamma) is close to the linear machine with C; with
# a C that is far larger the boundary bends although the bumps are wide.
X, y = make_moons(200, noise=0.3, random_state=0)
linear = SVC(kernel="linear", C=1, tol=1e-6).fit(X, y).decision_function(X_new)
off = []
for gamma in (0.1, 0.01, 0.001):
    machine = SVC(gamma=gamma, C=1 / (2 * gamma), tol=1e-6).fit(X, y)
    off.append(np.abs(machine.decision_function(X_new) - linear).max())
assert off[0] > off[1] > off[2] and off[2] < 0.1
lift = np.c_[X_new, np.ones(3000)]
straight = []  # share of the score's variance that a linear function explains
for C in (1, 1e5):
    score = SVC(gamma=0.01, C=C).fit(X, y).decision_function(X_new)
    rest = score - lift @ np.linalg.lstsq(lift, score)[0]
    straight.append(1 - rest.var() / score.var())
assert straight[0] > 0.999 and straight[1] < 0.9
