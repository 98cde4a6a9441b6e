"""The perceptron's updates on four points that a line separates."""

import numpy as np


# --8<-- [start:show]
def perceptron(X, y, passes=100):
    w, b, mistakes = np.zeros(X.shape[1]), 0.0, 0
    for _ in range(passes):
        clean = True
        for x, label in zip(X, y, strict=True):
            if label * (w @ x + b) <= 0:  # wrong side, or on the line
                w, b = w + label * x, b + label
                mistakes, clean = mistakes + 1, False
        if clean:
            return w, b, mistakes
    return w, b, None  # no pass without a mistake: do not trust w


X = np.array([[2.0, 1.0], [1.0, 3.0], [-1.0, 2.0], [0.0, -1.0]])
y = np.array([1, 1, -1, -1])
w, b, mistakes = perceptron(X, y)
print("w, b:", w, b, "after", mistakes, "mistakes")

corners = np.array([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]])
w, b, mistakes = perceptron(corners, np.array([-1, 1, 1, -1]))
print("exclusive or:", mistakes)
# --8<-- [end:show]

w, b, mistakes = perceptron(X, y)
assert (y * (X @ w + b) > 0).all()
# The text's table: mistakes on points 0, 2 and 3, and the scores before.
assert np.array_equal(w, X[0] - X[2] - X[3]) and b == 1 - 1 - 1
scores = X[1] @ X[0] + 1, X[2] @ X[0] + 1, X[3] @ (X[0] - X[2])
assert scores == (6, 1, 1)
# The bound R^2 / gamma^2, with the margin of any separating line.
lifted = np.column_stack([X, np.ones(len(X))])
for v in (np.array([w[0], w[1], b]), np.array([2.0, 0.0, -1.0])):
    v = v / np.linalg.norm(v)
    gamma = (y * (lifted @ v)).min()
    if gamma > 0:
        assert mistakes <= (lifted**2).sum(axis=1).max() / gamma**2
# Classes that a line separates, but not strictly: no pass is clean.
weak = np.array([[0.0, 0.0], [0.0, 0.0], [1.0, 0.0], [-1.0, 0.0]])
assert perceptron(weak, np.array([1, -1, 1, -1]), 5_000)[2] is None
rng = np.random.default_rng(0)
for _ in range(20):
    true = rng.normal(size=4)
    points = rng.normal(size=(60, 3))
    score = points @ true[:3] + true[3]
    points, score = points[abs(score) > 0.2], score[abs(score) > 0.2]
    u, c, count = perceptron(points, np.sign(score), 5_000)
    assert (np.sign(score) * (points @ u + c) > 0).all()
    gamma = abs(score).min() / np.linalg.norm(true)
    assert count <= ((points**2).sum(axis=1) + 1).max() / gamma**2
    # With both labels swapped every update changes its sign.
    u2, c2, count2 = perceptron(points, -np.sign(score), 5_000)
    assert np.allclose(u2, -u) and c2 == -c and count2 == count
