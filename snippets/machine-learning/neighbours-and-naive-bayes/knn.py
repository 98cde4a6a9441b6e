"""k nearest neighbours by brute force, its two tie rules, scikit-learn."""

import numpy as np
from sklearn.neighbors import KNeighborsClassifier


# --8<-- [start:show]
def knn_predict(X, y, Q, k):
    """Labels (m,) for the rows of Q (m, d), voted by k rows of X (n, d)."""
    X, Q = np.asarray(X, float), np.asarray(Q, float)  # uint8 would wrap
    classes, codes = np.unique(y, return_inverse=True)
    predicted = np.empty(len(Q), dtype=classes.dtype)
    for i, q in enumerate(Q):
        d2 = np.sum((X - q) ** 2, axis=1)  # (n,), squared distances
        nearest = np.argsort(d2, kind="stable")[:k]  # equal: earlier row
        votes = np.bincount(codes[nearest], minlength=len(classes))
        predicted[i] = classes[votes.argmax()]  # equal: smallest label
    return predicted


X = np.array([[3, 2], [1, 1], [2, 0], [0, 3], [4, 4], [5, 2]])
y = np.array([1, 0, 0, 0, 1, 1])
for k in (1, 3, 5, 6):
    print(f"k = {k}: class {knn_predict(X, y, [[2, 2]], k)[0]}")
# --8<-- [end:show]

d2 = [(a - 2) ** 2 + (b - 2) ** 2 for a, b in X.tolist()]
assert d2 == [1, 2, 4, 5, 8, 9]  # the table
for k in range(1, 7):
    ones = sum(y[:k])
    assert knn_predict(X, y, [[2, 2]], k)[0] == (1 if 2 * ones > k else 0)

assert y[0] == 1 and 2 * y.sum() == len(y)  # the nearest; three to three
for seed in range(3):  # generic data, three classes with names
    rng = np.random.default_rng(seed)
    A, Q = rng.normal(size=(83, 3)), rng.normal(size=(40, 3))
    A[:, 1] *= 3
    names = np.array(["b", "c", "a"])[1 * (A[:, 0] > 0) + (A[:, 1] > 1)]
    for k in (1, 4, 9):
        sk = KNeighborsClassifier(n_neighbors=k).fit(A, names)
        assert np.array_equal(knn_predict(A, names, Q, k), sk.predict(Q))
    assert np.array_equal(knn_predict(A, names, A, 1), names)  # no error
# Ties: of two equal distances the earlier row, of two equal votes the smaller.
assert knn_predict([[1], [-1]], [7, 3], [[0]], 1)[0] == 7
assert knn_predict([[1], [-1]], [7, 3], [[0]], 2)[0] == 3
rows = np.array([[2], [1]] * 100)  # long enough for an unstable sort
near = np.arange(1, 200, 2)
for k in (5, 41, 99):  # a later row in place of one that decides would show
    for decisive in (near[: k // 2 + 1], near[k // 2 : k]):
        labels = np.ones(200, dtype=int)
        labels[decisive] = 0
        assert knn_predict(rows, labels, [[0]], k)[0] == 0
squares = np.array([[16], [1]], dtype=np.uint8)  # 16**2 wraps to 0
assert knn_predict(squares, [5, 6], np.zeros((1, 1), np.uint8), 1)[0] == 6
assert np.uint8(1) - np.array([250], np.uint8) == 7
# Duplicates with different labels: one neighbour errs on its training data.
assert knn_predict([[1], [1], [4]], [0, 1, 1], [[1]], 1)[0] == 0

# The card: scores of a by-hand vote, before and after rescaling.
P = np.array([[1.0, 4.0], [2.0, 1.0], [4.0, 2.0], [5.0, 5.0], [6.0, 1.0]])
t, q = np.array([1, 0, 0, 1, 1]), np.array([[3.0, 3.0]])
assert np.sum((P - q) ** 2, axis=1).tolist() == [5, 5, 2, 8, 13]
assert [knn_predict(P, t, q, k)[0] for k in (1, 3, 5)] == [0, 0, 1]
scale = np.array([1.0, 10.0])
d2 = np.sum(((P - q) * scale) ** 2, axis=1)
assert d2.tolist() == [104, 401, 101, 404, 409]
assert knn_predict(P * scale, t, q * scale, 3)[0] == 0
assert np.argsort(d2)[:2].tolist() == [2, 0]
assert np.isclose(np.mean([10, 20, 40]), 70 / 3)
