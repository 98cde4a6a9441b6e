"""Lloyd's algorithm, from a good start and from a bad one."""

import itertools

import numpy as np
from sklearn.cluster import KMeans


# --8<-- [start:show]
def kmeans(X, C, max_iter=100):
    """k-means from centres C (k, d); returns centres, labels and every J.

    Cut short by max_iter, the centres are one step ahead of the labels.
    """
    C = np.array(C, dtype=float)  # a copy: the caller keeps the start
    labels, losses = None, []
    for _ in range(max_iter):
        D = ((X[:, None, :] - C) ** 2).sum(axis=2)  # (n, k)
        new = D.argmin(axis=1)
        nearest = D[np.arange(len(X)), new]
        losses.append(float(nearest.sum()))
        if labels is not None and np.array_equal(new, labels):
            break
        labels = new
        for j in range(len(C)):
            if np.any(labels == j):
                C[j] = X[labels == j].mean(axis=0)
            else:  # an empty cluster moves to the worst served point
                C[j] = X[nearest.argmax()]
                nearest[nearest.argmax()] = 0  # the next one takes another
    return C, labels, losses


x = np.array([[1.0], [2], [3], [8], [10], [12]])
corners = np.array([[0.0, 0], [0, 2], [5, 0], [5, 2]])
for X, C in ((x, x[:2]), (corners, [[2.5, 0], [2.5, 2]])):
    final, labels, losses = kmeans(X, C)
    print("J", losses, " labels", labels, " centres", final.tolist())
    # --8<-- [end:show]
    assert len(final) == 2  # two groups of customers, two of corners
assert np.array_equal(final, C) and losses[0] == 25  # nothing moves

assert kmeans(x, x[:2])[2] == [201, 40, 10]
assert kmeans(corners, [[0, 1], [5, 1]])[2] == [4, 4]  # the good partition
pairs = itertools.combinations(corners, 2)  # corners as seeds are no cure
ends = [kmeans(corners, pair)[2][-1] for pair in pairs]
assert sorted(ends) == [4, 4, 4, 4, 25, 25]
assert kmeans(corners, corners[:2])[2][-1] == 25
# Stopped early, the centres are the means of the labels that come with them.
C, labels, losses = kmeans(x, x[:2], max_iter=1)
assert C.ravel().tolist() == [1, 7] and losses == [201]
# Ties on whole numbers: J falls in every round but the last all the same.
for seed in range(30):
    X = np.random.default_rng(seed).integers(-2, 3, size=(8, 2))
    losses = kmeans(X, X[:3])[2]
    assert np.diff(losses)[:-1].max(initial=-1) < 0 and len(losses) < 100
for seed in range(20):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(60, 3)) + rng.integers(0, 4, size=(60, 1)) * 2
    C, labels, losses = kmeans(X, X[:5])
    library = KMeans(5, init=X[:5], n_init=1, tol=0).fit(X)
    assert np.allclose(C, library.cluster_centers_)
    assert np.array_equal(labels, library.labels_)
    assert np.isclose(losses[-1], library.inertia_)
    assert np.all(np.diff(losses) <= 1e-12 * losses[0]) and losses[-1] > 0
    # The mean is the best centre: moving by s costs n_j times its square.
    s = rng.normal(size=3)
    moved = ((X[labels == 1] - C[1] - s) ** 2).sum()
    stays = ((X[labels == 1] - C[1]) ** 2).sum()
    assert np.isclose(moved, stays + (labels == 1).sum() * s @ s)

# An empty cluster: the third centre serves nobody at first.
far = np.array([[0.0], [1.0], [50.0]])
C, labels, _ = kmeans(x, far)
assert sorted(np.bincount(labels, minlength=3)) == [1, 2, 3]
# Two empty clusters go to the two points that are served worst.
served = np.array([[0.0], [1], [9], [20]])
two = kmeans(served, [[0], [90], [99]], max_iter=1)
assert two[0].tolist() == [[7.5], [20], [9]] and two[2] == [482]
assert kmeans(served, [[0], [90], [99]])[2][-1] == 0.5
start = x[:2].copy()
kmeans(x, start)
assert np.array_equal(start, x[:2])
same = kmeans(np.ones((4, 2)), np.ones((2, 2)))  # fewer distinct points
assert same[2][-1] == 0 and set(same[1]) == {0}

# The card: five points, the first two as centres.
card = np.array([[0.0, 0], [4, 0], [0, 2], [8, 6], [6, 6]])
C, labels, losses = kmeans(card, card[:2])
assert np.allclose(losses, [96, 31, 46 / 3])
assert np.allclose(C, [[4 / 3, 2 / 3], [7, 6]])
assert np.allclose(kmeans(card, card[:2], max_iter=1)[0], [[0, 1], [6, 4]])
# Its follow-up: moving one point can pay where Lloyd's algorithm stands still.
line = np.array([[0.0], [6], [10]])
C, labels, losses = kmeans(line, [[3.0], [10.0]])
assert labels.tolist() == [0, 0, 1] and losses == [18, 18]
assert kmeans(line, [[0.0], [8.0]])[2] == [8, 8]
