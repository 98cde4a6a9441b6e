"""Which models can memorise labels that mean nothing."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import GaussianNB
from sklearn.neighbors import KNeighborsClassifier
from sklearn.tree import DecisionTreeClassifier

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
order = np.random.default_rng(0).permutation(len(y))
X, y = X[order] / 16, y[order]
shuffled = np.random.default_rng(1).permutation(y)
models = {
    "naive Bayes": GaussianNB(var_smoothing=1e-2),
    "logistic": LogisticRegression(max_iter=200, tol=1e-3),
    "full tree": DecisionTreeClassifier(random_state=0),
    "1 neighbour": KNeighborsClassifier(1),
}
table = {}
print("             true labels     shuffled labels")
print("             train   new     train   new")
for name, model in models.items():
    row = []
    for labels in (y, shuffled):
        model.fit(X[:600], labels[:600])
        row.append(model.score(X[:600], labels[:600]))
        row.append(model.score(X[600:], labels[600:]))
    table[name] = row
    print("{:12} {:5.2f} {:5.2f}  {:8.2f} {:5.2f}".format(name, *row))
# --8<-- [end:show]

assert X.max() == 1 and X.min() == 0
for row in table.values():
    assert row[1] > 0.75 and abs(row[3] - 0.1) < 4 * 0.3 / np.sqrt(1197)
for name in ("full tree", "1 neighbour"):
    assert table[name][0] == table[name][2] == 1
assert table["naive Bayes"][2] < table["logistic"][2] < 0.6
assert len(np.unique(X[:600], axis=0)) == 600
