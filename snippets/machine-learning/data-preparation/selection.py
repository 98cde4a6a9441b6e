"""Two features that help only together: filter, forward, backward."""

import numpy as np
from sklearn.feature_selection import SequentialFeatureSelector
from sklearn.model_selection import cross_val_score
from sklearn.neighbors import KNeighborsClassifier


def data(rng, n=300):
    """The label says whether features 0 and 1 have one sign; 10 % false."""
    X = rng.normal(size=(n, 5))
    y = (X[:, 0] * X[:, 1] > 0).astype(int)
    return X, np.where(rng.random(n) < 0.1, 1 - y, y)


# --8<-- [start:show]
def score(X, y, features):
    near = KNeighborsClassifier(9)
    return cross_val_score(near, X[:, features], y, cv=5).mean()


def backward(X, y):
    """Yield the features kept, dropping the least missed in each round."""
    kept = list(range(X.shape[1]))
    while kept:
        yield kept
        without = [[k for k in kept if k != j] for j in kept]
        kept = max(without, key=lambda f: score(X, y, f)) if kept[1:] else []


X, y = data(np.random.default_rng(0))
correlations = [abs(np.corrcoef(x, y)[0, 1]) for x in X.T]
print("filter, |correlation|:", *np.round(correlations, 2))
print("forward, one feature: ", *(f"{score(X, y, [j]):.2f}" for j in range(5)))
for kept in backward(X, y):
    print("backward", kept, f"{score(X, y, kept):.2f}")
# --8<-- [end:show]

assert np.allclose(correlations, abs(np.corrcoef(X.T, y)[:5, 5]))
assert max(correlations) < 4 / np.sqrt(len(y))
many_X, many_y = data(np.random.default_rng(9), 20_000)
assert set(many_y) == {0, 1}
agree = (many_X[:, 0] * many_X[:, 1] > 0) == many_y
assert abs(agree.mean() - 0.9) < 0.01

X, y = data(np.random.default_rng(1))
path = list(backward(X, y))
assert [len(kept) for kept in path] == [5, 4, 3, 2, 1]
assert path[3] == [0, 1]
assert score(X, y, [0, 1]) > score(X, y, path[0]) + 0.08
alone = max(score(X, y, [j]) for j in range(5))
assert score(X, y, [0, 1]) > alone + 0.15
library = SequentialFeatureSelector(
    KNeighborsClassifier(9), n_features_to_select=3, direction="backward", cv=5
)
assert list(library.fit(X, y).get_support(indices=True)) == path[2]
# a set is scored as the mean of five fits, each on four fifths
fits = cross_val_score(KNeighborsClassifier(9), X[:, :2], y, cv=5)
assert len(X) == 300 and score(X, y, [0, 1]) == fits.mean()
# one full set, then 5 + 4 + 3 + 2 candidates, against 31 sets
assert 1 + 5 + 4 + 3 + 2 == 5 * 6 // 2 and 2**5 - 1 == 31
