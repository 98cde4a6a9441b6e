import numpy as np
from answer import (
    accuracy,
    batches,
    init,
    loss_and_gradients,
    standardize,
    train,
)
from judge import check, difference


def test_all_examples():
    """Each example comes once, those of the last batch too"""
    for n, size in ((10, 4), (12, 4), (3, 8)):
        y = np.arange(n)
        parts = list(batches(y[:, None], y, size, np.random.default_rng(2)))
        seen = sorted(int(i) for _, labels in parts for i in labels)
        assert seen == list(range(n)), (
            f"of {n} examples in batches of {size} came {seen}"
        )
        sizes = [len(labels) for _, labels in parts]
        assert max(sizes) <= size, f"batches of {sizes} where {size} was asked"
    y = np.arange(100)
    first = next(batches(y[:, None], y, 100, np.random.default_rng(3)))[1]
    assert first.tolist() != y.tolist(), "the order is not random"


def test_standardize():
    """Test data are standardised by the statistics of the training data"""
    check(
        standardize,
        np.array([[0.0, 10], [4, 30]]),
        np.array([[2.0, 20], [8, 40]]),
        want=(np.array([[-1.0, -1], [1, 1]]), np.array([[0.0, 0], [3, 2]])),
        because="Means are 2 and 20, deviations 2 and 10, of the training part.",
    )


def test_init():
    """Hidden units start different from one another, at the right scale"""
    P = init(50, 200, 30, np.random.default_rng(4))
    for name, inputs in (("W1", 50), ("W2", 200)):
        sd, want = np.std(P[name]), np.sqrt(2 / inputs)
        assert abs(sd / want - 1) < 0.1, (
            f"{name} has the deviation {sd:.4f}, expected about {want:.4f}\n"
            "Equal units get equal gradients, and stay equal."
        )
    assert not np.any(P["b1"]) and not np.any(P["b2"]), "biases are not 0"
    again = init(50, 200, 30, np.random.default_rng(4))
    assert difference(again, P) is None, "equal generators gave other weights"


def test_large_scores():
    """Scores of a thousand give a finite loss and gradient"""
    P = {
        "W1": np.eye(2),
        "b1": np.zeros(2),
        "W2": np.array([[1.0, -1.0], [0.0, 0.0]]),
        "b2": np.zeros(2),
    }
    X, y = np.array([[1000.0, 0], [500, 0]]), np.array([1, 0])
    loss, gradients = loss_and_gradients(P, X, y)
    assert difference(loss, 1000.0) is None, (
        "scores 1000 and -1000, the second is right, and 500 and -500, the"
        f" first is right: loss {loss}, expected (2000 + 0) / 2"
    )
    for name, g in gradients.items():
        assert np.isfinite(g).all(), f"the gradient by {name} is not finite"


def test_learns():
    """Three rings, which no linear model separates, are learned"""
    for seed in range(3):
        rng = np.random.default_rng(seed)
        y = rng.integers(0, 3, 450)
        angle = rng.uniform(0, 2 * np.pi, 450)
        radius = 1 + y + rng.uniform(-0.2, 0.2, 450)
        X = np.stack([np.cos(angle), np.sin(angle)], axis=1) * radius[:, None]
        X = X * [3, 0.5] + [20, -4]
        X_train, X_test = standardize(X[:300], X[300:])
        P = init(2, 32, 3, rng)
        losses = train(P, X_train, y[:300], 60, 0.3, 32, rng)
        share = accuracy(P, X_test, y[300:])
        assert len(losses) == 600, f"{len(losses)} steps, expected 60 * 10"
        assert share > 0.9, (
            f"{share:.0%} of the held-out examples are right, expected over 90 %"
        )
