import numpy as np
from answer import batches, loss_and_gradients
from judge import difference


def random_parameters(d, hidden, classes, seed):
    rng = np.random.default_rng(seed)
    return {
        "W1": rng.normal(size=(d, hidden)),
        "b1": rng.normal(size=hidden),
        "W2": rng.normal(size=(hidden, classes)),
        "b2": rng.normal(size=classes),
    }


def gradients_agree(names):
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(6, 3)), np.array([0, 1, 2, 3, 1, 1])
    P, h = random_parameters(3, 5, 4, 1), 1e-6
    _, gradients = loss_and_gradients(P, X, y)
    for name in names:
        want = np.empty(P[name].shape)
        for place in np.ndindex(want.shape):
            sides = []
            for sign in (1, -1):
                moved = {key: value.copy() for key, value in P.items()}
                moved[name][place] += sign * h
                sides.append(loss_and_gradients(moved, X, y)[0])
            want[place] = (sides[0] - sides[1]) / (2 * h)
        wrong = difference(gradients[name], want, 1e-4, 1e-6)
        assert not wrong, (
            f"gradient by {name} of a batch of 6 against finite differences:"
            f" {wrong}"
        )


def test_last_layer():
    """The gradient by the last layer is that of the mean loss"""
    gradients_agree(("W2", "b2"))


def test_first_layer():
    """The gradient by the first layer passes only units that are on"""
    gradients_agree(("W1", "b1"))


def test_pairs():
    """Each example keeps its own label in a batch"""
    y = np.arange(40)
    X = np.stack([y, 2 * y], axis=1).astype(float)
    for X_batch, y_batch in batches(X, y, 8, np.random.default_rng(1)):
        assert difference(X_batch[:, 0], y_batch.astype(float)) is None, (
            f"the features say examples {X_batch[:, 0].astype(int).tolist()},"
            f" the labels {y_batch.tolist()}"
        )
