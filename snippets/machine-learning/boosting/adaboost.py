"""AdaBoost with stumps on ten points, and its training error."""

import numpy as np
from sklearn.ensemble import AdaBoostClassifier
from sklearn.tree import DecisionTreeClassifier

# --8<-- [start:show]
x = np.arange(10.0)[:, None]
y = np.array([1, 1, 1, 1, -1, -1, -1, -1, 1, 1])  # no stump can do this
n = len(y)

w = np.full(n, 1 / n)
F, errors = np.zeros(n), []
for m in range(1, 5):
    stump = DecisionTreeClassifier(max_depth=1).fit(x, y, sample_weight=w)
    f = stump.predict(x)  # -1 or +1
    error = w[f != y].sum()
    alpha = 0.5 * np.log((1 - error) / error)
    F += alpha * f
    w *= np.exp(-alpha * y * f)  # up where wrong, down where right
    w /= w.sum()
    errors.append(error)
    print(f"round {m}: weighted error {error:.3f}, alpha {alpha:.3f}, ", end="")
    print(f"mistakes of the vote {np.sum(np.sign(F) != y)}")
    if m == 1:
        print("  weights now", np.unique(w.round(4)))
    assert np.isclose(w[f != y].sum(), 0.5)  # useless on the new weights
# --8<-- [end:show]

library = AdaBoostClassifier(
    DecisionTreeClassifier(max_depth=1), n_estimators=4, random_state=0
).fit(x, y)
errors = np.array(errors)
assert np.allclose(library.estimator_errors_, errors)
assert np.allclose(library.estimator_weights_, np.log((1 - errors) / errors))
shares = 2 * np.sqrt(errors * (1 - errors))  # of the loss, round by round
assert np.isclose(np.mean(np.exp(-y * F)), np.prod(shares))
assert np.mean(np.sign(F) != y) <= np.prod(shares)
w = np.full(n, 1 / n)
for stump, error in zip(library.estimators_, errors, strict=True):
    left = x[:, 0] < np.arange(n)[:, None]  # every threshold, or none
    wrong = np.sum(w * (left != (y > 0)), axis=1)
    assert np.isclose(error, np.minimum(wrong, 1 - wrong).min())
    w *= np.where(stump.predict(x) == y, 0.5 / (1 - error), 0.5 / error)
perfect = AdaBoostClassifier(n_estimators=5, random_state=0)
assert len(perfect.fit(x[:8], y[:8]).estimators_) == 1  # no mistake: it stops
thirds = library.estimators_[2].predict(x)
assert np.all(thirds == 1)  # both leaves of the third stump agree
assert np.allclose(errors, [1 / 5, 1 / 4, 1 / 6, 1 / 5])
grid = np.linspace(0.01, 3, 3000)  # alpha minimises the exponential loss
for e in (0.1, 0.2, 0.35):
    loss = (1 - e) * np.exp(-grid) + e * np.exp(grid)
    assert np.isclose(grid[loss.argmin()], 0.5 * np.log((1 - e) / e), atol=1e-3)
w = np.full(20, 1 / 20)  # the card: twenty points, two of them wrong
wrong = np.arange(20) < 2
a = 0.5 * np.log(0.9 / 0.1)
w *= np.exp(np.where(wrong, a, -a))
assert np.isclose(a, np.log(3)) and np.isclose(a, 1.0986, atol=1e-4)
assert np.isclose(w.sum(), 0.6) and np.allclose((w / w.sum())[:2], 1 / 4)
assert np.allclose((w / w.sum())[2:], 1 / 36)
