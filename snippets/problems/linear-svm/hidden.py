import math

import numpy as np
from answer import pegasos
from judge import check


def reference(X, y, lam, batches):
    """With a coefficient for each example, whose sum the weights are."""
    X, y = X.tolist(), y.tolist()
    n = len(X)
    products = [[sum(map(float.__mul__, a, b)) for a in X] for b in X]
    share = [0.0] * n

    def score(i):
        return sum(c * p for c, p in zip(share, products[i], strict=True))

    for t, batch in enumerate(batches.tolist(), 1):
        low = [i for i in batch if y[i] * score(i) < 1]
        share = [c - c / t for c in share]
        for i in low:
            share[i] += y[i] / (lam * t * len(batch))
        square = sum(c * score(i) for i, c in enumerate(share))
        if square > 1 / lam:
            share = [c / math.sqrt(lam * square) for c in share]
    hinges = [max(0.0, 1 - y[i] * score(i)) for i in range(n)]
    square = sum(c * score(i) for i, c in enumerate(share))
    w = [
        sum(c * x[j] for c, x in zip(share, X, strict=True))
        for j in range(len(X[0]))
    ]
    return np.array(w), lam / 2 * square + sum(hinges) / n


def random_task(n, d, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    y = np.where(X[:, 0] + rng.normal(size=n) > 0, 1, -1)
    return X, y, rng


def test_random():
    """Random batches of one, several and all examples"""
    for n, d, k, steps, lam in (
        (12, 3, 1, 60, 0.1),
        (20, 2, 5, 30, 0.5),
        (15, 4, 15, 20, 0.02),
        (3, 6, 2, 25, 2.0),
    ):
        X, y, rng = random_task(n, d, n)
        batches = rng.integers(n, size=(steps, k))
        want = reference(X, y, lam, batches)
        check(pegasos, X, y, lam, batches, want=want)


def test_margin_of_one():
    """An example with margin 1 pushes nothing"""
    check(
        pegasos,
        np.array([[1.0, 0], [1, 5]]),
        np.array([1, 1]),
        1.0,
        np.array([[0], [1]]),
        want=(np.array([0.5, 0]), 0.625),
        because="After step 1 the weights are (1, 0), so the second example"
        " has the margin 1.",
    )


def test_old_margins():
    """Margins are those of the weights before the step"""
    check(
        pegasos,
        np.array([[1.0, 0], [1.5, 4]]),
        np.array([1, 1]),
        1.0,
        np.array([[0], [1]]),
        want=(np.array([0.5, 0]), 0.125 + 0.375),
        because="The margin of the second example is 1.5 with the weights"
        " (1, 0), and 0.75 only after these have shrunk.",
    )


def test_repeated_index():
    """An index that stands in a batch twice counts twice"""
    X, y, rng = random_task(4, 3, 1)
    batches = rng.integers(4, size=(10, 8))
    check(pegasos, X, y, 0.3, batches, want=reference(X, y, 0.3, batches))


def test_zero_weights():
    """Weights of 0 are not divided by their length"""
    check(
        pegasos,
        np.zeros((2, 3)),
        np.array([1, -1]),
        0.5,
        np.array([[0], [1]]),
        want=(np.zeros(3), 1.0),
    )


def test_signs():
    """An example with both signs turned is the same example"""
    X, y, rng = random_task(10, 3, 2)
    batches = rng.integers(10, size=(30, 2))
    turned = np.where(rng.random(10) < 0.5, -1, 1)
    want = reference(X, y, 0.2, batches)
    check(pegasos, X * turned[:, None], y * turned, 0.2, batches, want=want)


def test_minimum():
    """With all examples in each batch the objective comes near its minimum"""
    X = np.array([[1.0], [-1.0], [0.5]])
    y = np.array([1, -1, -1])
    batches = np.tile(np.arange(3), (3000, 1))
    w, f = pegasos(X, y, 0.1, batches)
    # the slope is 0.1 w - 1.5 / 3 just below 1, and 0.1 w + 0.5 / 3 above
    assert abs(float(np.squeeze(w)) - 1) < 0.01 and abs(f - 0.55) < 0.01, (
        f"for x = 1, -1, 0.5 with labels 1, -1, -1 and lambda 0.1 the minimum"
        f" 0.55 is at w = 1; after 3000 steps w = {w}, objective {f}"
    )


def test_whole_numbers():
    """Whole numbers may be given and are not rounded"""
    X, y = np.array([[2, -1], [0, 3], [-1, -1]]), np.array([1, -1, 1])
    batches = np.array([[0, 1], [2, 1], [0, 2]])
    want = reference(X.astype(float), y, 3, batches)
    check(pegasos, X, y, 3, batches, want=want)
    check(
        pegasos,
        np.array([[100], [90]], dtype=np.int8),
        np.array([1, 1], dtype=np.int8),
        1,
        np.array([[0, 1]]),
        want=(np.array([1.0]), 0.5),
        because="The sum of 100 and 90 does not fit into 8 bits.",
    )


class Watched(np.ndarray):
    """An array that knows how many entries were taken from it."""

    taken = 0

    def __array_finalize__(self, parent):
        if parent is not None:
            Watched.taken += self.size


def test_few_examples():
    """A step looks at the examples of its batch only"""
    n, d, steps = 2000, 5, 60
    X, y, rng = random_task(n, d, 3)
    batches = rng.integers(n, size=(steps, 2))
    watched = X.view(Watched), y.view(Watched)
    Watched.taken = 0
    pegasos(*watched, 0.1, batches)
    taken = Watched.taken
    assert taken <= 20 * n * d, (
        f"{steps} steps on batches of 2 of {n} examples made arrays with"
        f" {taken} entries, so steps go through all examples"
    )
