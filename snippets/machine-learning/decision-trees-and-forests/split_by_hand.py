"""One split by hand: errors, Gini, entropy and squared error."""

import numpy as np
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

# --8<-- [start:show]
income = np.array([20, 25, 30, 35, 40, 50, 60, 80.0])
default = np.array([1, 1, 0, 1, 0, 0, 0, 0])
loss = np.array([8, 6, 0, 4, 0, 0, 0, 0.0])


def error(y):
    return min(y.mean(), 1 - y.mean())


def gini(y):
    return 2 * y.mean() * (1 - y.mean())


def entropy(y):
    p = np.array([y.mean(), 1 - y.mean()])
    return -np.sum(p[p > 0] * np.log(p[p > 0]))


def after(impurity, y, threshold):
    left = income <= threshold
    share = left.mean()
    return share * impurity(y[left]) + (1 - share) * impurity(y[~left])


print("cut    error  gini   entropy  variance of loss")
for cut in (22.5, 27.5, 37.5):
    three = [after(f, default, cut) for f in (error, gini, entropy)]
    print("{:.1f}   {:.3f}  {:.3f}  {:.3f}".format(cut, *three), end="    ")
    print(f"{after(np.var, loss, cut):.2f}")
# --8<-- [end:show]

cuts = (income[1:] + income[:-1]) / 2


def best(impurity, y):
    return cuts[np.argmin([after(impurity, y, t) for t in cuts])]


def root_cut(model, y):
    return model.fit(income[:, None], y).tree_.threshold[0]


for name, f in (("gini", gini), ("entropy", entropy)):
    tree = DecisionTreeClassifier(criterion=name, max_depth=1)
    assert best(f, default) == root_cut(tree, default) == 37.5
tree = DecisionTreeRegressor(max_depth=1)
assert best(np.var, loss) == root_cut(tree, loss) == 27.5
# Two losses of 8 and 6; one of 4 among six.
two, six = 1, 16 / 6 - (4 / 6) ** 2
assert np.isclose(after(np.var, loss, 27.5), (2 * two + 6 * six) / 8)
assert after(error, default, 27.5) == after(error, default, 37.5) == 1 / 8
# Five with 3 defaults; three with 2 and five with 1.
assert np.isclose(after(gini, default, 42.5), 0.3)
assert np.isclose(after(gini, default, 32.5), 1 / 6 + 0.2)
# For 0/1 labels the Gini impurity is twice the variance.
for t in cuts:
    twice = 2 * after(np.var, default, t)
    assert np.isclose(after(gini, default, t), twice)

# Sixty with 2 defaults and forty with 18: the error sees nothing.
groups = np.repeat([1.0, 0, 1, 0], [2, 58, 18, 22])
small, large = groups[:60], groups[60:]
for f, gain in ((error, 0), (gini, 0.083), (entropy, 0.137)):
    drop = f(groups) - 0.6 * f(small) - 0.4 * f(large)
    assert np.isclose(drop, gain, atol=5e-4)

# The card: A gives (6 of 8) and (2 of 8), B gives (4 of 12) and (4 of 4).
y = np.repeat([1.0, 0], [8, 8])
halves = [np.repeat([1.0, 0], [6, 2]), np.repeat([1.0, 0], [2, 6])]
parts = [np.repeat([1.0, 0], [4, 8]), np.ones(4)]
for f, a, b in ((error, 1 / 4, 1 / 4), (gini, 3 / 8, 1 / 3)):
    for split, value in ((halves, a), (parts, b)):
        mean = sum(len(s) * f(s) for s in split) / len(y)
        assert np.isclose(mean, value)
third = np.log(3) - 2 / 3 * np.log(2)
assert np.isclose(entropy(parts[0]), third)
mean = sum(len(s) * entropy(s) for s in parts) / len(y)
assert np.isclose(mean, 0.477, atol=5e-4)
assert np.isclose(entropy(halves[0]), 0.562, atol=5e-4)
