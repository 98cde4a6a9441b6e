import numpy as np
from answer import batch_hard
from judge import check, difference, show


def reference(Z, labels, margin):
    """Row by row, and coordinate by coordinate."""
    n, d = Z.shape
    Z = [[float(x) for x in row] for row in Z]

    def distance(i, j):
        return sum((x - y) ** 2 for x, y in zip(Z[i], Z[j], strict=True))

    losses, parts = [], []
    for i in range(n):
        far = near = None
        for j in range(n):
            if labels[j] != labels[i]:
                if near is None or distance(i, j) < distance(i, near):
                    near = j
            elif j != i and (far is None or distance(i, j) > distance(i, far)):
                far = j
        if far is None or near is None:
            continue
        losses.append(max(0.0, distance(i, far) - distance(i, near) + margin))
        if losses[-1] > 0:
            parts.append((i, far, near))
    grad = np.zeros((n, d))
    for i, p, q in parts:
        for k in range(d):
            grad[i, k] += 2 * (Z[q][k] - Z[p][k]) / len(losses)
            grad[p, k] += 2 * (Z[p][k] - Z[i][k]) / len(losses)
            grad[q, k] += 2 * (Z[i][k] - Z[q][k]) / len(losses)
    return (sum(losses) / len(losses) if losses else 0.0), grad


def batch(seed, n, d, classes):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.integers(0, classes, n)


def test_shared_rows():
    """A row that is the hardest of several anchors gets all their parts"""
    Z = np.array([[0.0, 0], [0, 1], [1, 0], [5, 5], [2, 2]])
    labels = np.array([0, 0, 0, 0, 1])
    check(batch_hard, Z, labels, 1.0, want=reference(Z, labels, 1.0))


def test_random():
    """Random batches, n above and below d, with small and large margins"""
    sizes = ((2, 1, 1), (5, 8, 2), (12, 3, 4), (20, 2, 12), (16, 5, 2))
    for seed, (n, d, classes) in enumerate(sizes):
        Z, labels = batch(seed, n, d, classes)
        for margin in (0.1, 1.0, 50.0):
            want = reference(Z, labels, margin)
            check(batch_hard, Z, labels, margin, want=want)
        want = reference(1e6 * Z, labels, 1.0)
        check(batch_hard, 1e6 * Z, labels, 1.0, want=want)


def test_finite_differences():
    """The gradient is that of the loss"""
    Z, labels = batch(30, 9, 3, 3)
    _, grad = batch_hard(Z, labels, 1.0)
    want = np.empty(Z.shape)
    for place in np.ndindex(Z.shape):
        h = np.zeros(Z.shape)
        h[place] = 1e-6
        ends = [batch_hard(Z + s, labels, 1.0)[0] for s in (h, -h)]
        want[place] = (ends[0] - ends[1]) / 2e-6
    wrong = difference(grad, want, 1e-4, 1e-6)
    assert not wrong, (
        f"Z = {show(Z)}, labels {show(labels)}, margin 1: derivative against"
        f" finite differences of the loss: {wrong}"
    )


def test_equal_rows():
    """Equal rows: a distance of 0 is a distance, and the first index counts"""
    Z = np.zeros((4, 2))
    labels, zero = np.array([0, 0, 1, 1]), np.zeros((4, 2))
    check(batch_hard, Z, labels, 0.5, want=(0.5, zero))
    Z = np.array([[-2, 0], [2, 0], [2, 0], [-2, 0], [0, 3], [0, -3]])
    labels = np.array([0, 0, 0, 0, 1, 1])
    for margin in (0.5, 3.0, 40.0):
        want = reference(Z, labels, margin)
        check(batch_hard, Z, labels, margin, want=want)
    Z, labels = np.array([[3.0], [0.0], [0.0], [1.0]]), np.array([1, 0, 0, 1])
    check(batch_hard, Z, labels, 20.0, want=reference(Z, labels, 20.0))


def test_at_the_hinge():
    """At a loss of exactly 0 the gradient is 0, and the anchor counts"""
    Z = np.array([[0.0], [1.0], [3.0]])
    want = 0.0, np.zeros((3, 1))
    check(batch_hard, Z, np.array([0, 0, 1]), 3.0, want=want)


def test_far_from_origin():
    """A million added to all entries changes nothing"""
    for seed in range(40, 44):
        Z, labels = batch(seed, 14, 4, 3)
        Z = Z + 1e6
        want = reference(Z, labels, 1.0)
        check(batch_hard, Z, labels, 1.0, want=want, atol=1e-7)


def test_labels_and_whole_numbers():
    """Labels may be words, and Z may hold whole numbers"""
    Z = np.array([[0, 0], [3, 1], [1, 4], [2, 2], [6, 1]])
    labels = np.array(["a", "b", "a", "b", "b"])
    check(batch_hard, Z, labels, 2.0, want=reference(Z, labels, 2.0))
