"""Which points determine the solution: refit without some of them."""

import numpy as np
from sklearn.model_selection import LeaveOneOut, cross_val_score
from sklearn.svm import SVC

# --8<-- [start:show]
rng = np.random.default_rng(3)
X = np.r_[rng.normal([0, 0], 1, (20, 2)), rng.normal([3, 1.5], 1, (20, 2))]
y = np.repeat([-1, 1], 20)


def fit(keep):
    machine = SVC(kernel="linear", C=1.0, tol=1e-8).fit(X[keep], y[keep])
    return np.append(machine.coef_[0], machine.intercept_), machine


everyone = np.arange(40)
theta, machine = fit(everyone)
support = machine.support_
print("all 40 points        ", theta.round(3))
print("8 support vectors    ", fit(support)[0].round(3))
for i in (4, 16, 32):  # alpha = 0.68, then twice alpha = C = 1
    print(f"without point {i:2}     ", fit(np.delete(everyone, i))[0].round(3))

errors = 0
for i in everyone:
    left = fit(np.delete(everyone, i))[1]
    errors += left.predict(X[[i]])[0] != y[i]
print(f"leave-one-out errors {errors}, support vectors {len(support)} of 40")
# --8<-- [end:show]

alpha = dict(zip(support, np.abs(machine.dual_coef_[0]), strict=True))
assert round(alpha[4], 2) == 0.68 and alpha[16] == alpha[32] == 1.0
assert len(support) == 8 and np.allclose(fit(support)[0], theta, atol=1e-5)
moved = {
    i
    for i in everyone
    if not np.allclose(fit(np.delete(everyone, i))[0], theta, atol=1e-4)
}
free = {i for i in support if alpha[i] < 0.99}
assert moved == set(support) - {32, 34}
assert free <= moved < set(support)
assert errors <= len(moved)
again = SVC(kernel="linear", C=1.0, tol=1e-8)
hits = cross_val_score(again, X, y, cv=LeaveOneOut())
assert errors == 40 - hits.sum()
# A bounded point can go if the free multipliers can make up for it: three
# equations, for w and for the sum of alpha y, within the bounds.
alpha = np.array([alpha.get(i, 0.0) for i in everyone])
three = sorted(free)
lift = np.c_[X, np.ones(40)]
for i in set(support) - free:
    change = np.linalg.solve((y[three, None] * lift[three]).T, y[i] * lift[i])
    made_up = alpha[three] + change
    assert (i not in moved) == np.all((0 < made_up) & (made_up < 1))
# On the edge with multiplier zero: dropping it changes nothing.
Z, t = np.array([[2.0, 3], [4, 2], [1, 1]]), np.array([1, 1, -1])
three = SVC(kernel="linear", C=1e6, tol=1e-10).fit(Z, t)
assert np.allclose(t * three.decision_function(Z), 1)
assert sorted(three.support_) == [0, 2]
# A copy of a support vector: the multipliers share, w stays (hard margin).
twice = SVC(kernel="linear", C=1e6, tol=1e-10).fit(
    np.r_[Z, Z[:1]], np.append(t, 1)
)
assert np.allclose(twice.coef_, three.coef_)
