import numpy as np
from answer import loss_and_gradients
from judge import check

ITEMS = "Item 1 holds dW1, db1, dW2 and db2, in this order."


def loss(X, y, W1, b1, W2, b2):
    total = 0.0
    for x, label in zip(X, y, strict=True):
        h = [max(0.0, x @ w + b) for w, b in zip(W1, b1, strict=True)]
        z = [np.dot(h, w) + b for w, b in zip(W2, b2, strict=True)]
        top = max(z)
        total += top + np.log(sum(np.exp(s - top) for s in z)) - z[label]
    return total / len(X)


def differences(X, y, *parameters, step=1e-5):
    """The loss and its gradients by central differences."""
    grads = []
    for place, parameter in enumerate(parameters):
        grad = np.empty(parameter.shape)
        for index in np.ndindex(parameter.shape):
            sides = []
            for sign in (1, -1):
                moved = [p.copy() for p in parameters]
                moved[place][index] += sign * step
                sides.append(loss(X, y, *moved))
            grad[index] = (sides[0] - sides[1]) / (2 * step)
        grads.append(grad)
    return loss(X, y, *parameters), tuple(grads)


def random_network(n, d, m, k, seed):
    rng = np.random.default_rng(seed)
    sizes = ((m, d), (m,), (k, m), (k,))
    parameters = [rng.normal(size=size) for size in sizes]
    return rng.normal(size=(n, d)), rng.integers(0, k, n), *parameters


def test_differences():
    """The gradients are those of central differences"""
    for seed, (n, d, m, k) in enumerate(((1, 3, 2, 4), (6, 5, 4, 3))):
        case = random_network(n, d, m, k, seed)
        want = differences(*case)
        check(
            loss_and_gradients,
            *case,
            want=want,
            rtol=1e-5,
            atol=1e-7,
            because=ITEMS,
        )


def test_batch():
    """A batch twice over has the same loss and gradients"""
    X, y, *parameters = random_network(5, 4, 6, 3, 2)
    want = differences(X, y, *parameters)
    twice = np.concatenate([X, X]), np.concatenate([y, y])
    check(
        loss_and_gradients,
        *twice,
        *parameters,
        want=want,
        rtol=1e-5,
        atol=1e-7,
        because=ITEMS,
    )


def test_large_scores():
    """Scores in the thousands leave the loss finite"""
    check(
        loss_and_gradients,
        np.array([[1.0]]),
        np.array([1]),
        np.array([[1.0]]),
        np.zeros(1),
        np.array([[3000.0], [0]]),
        np.zeros(2),
        want=(
            3000.0,
            (
                np.array([[3000.0]]),
                np.array([3000.0]),
                np.array([[1.0], [-1]]),
                np.array([1.0, -1]),
            ),
        ),
        because="The scores are 3000 and 0, the label is 1.",
    )


def test_at_zero():
    """The slope of ReLU at 0 is 0"""
    check(
        loss_and_gradients,
        np.array([[0.0]]),
        np.array([0]),
        np.array([[1.0]]),
        np.zeros(1),
        np.array([[1.0], [3]]),
        np.zeros(2),
        want=(
            np.log(2),
            (
                np.zeros((1, 1)),
                np.zeros(1),
                np.zeros((2, 1)),
                np.array([-0.5, 0.5]),
            ),
        ),
    )
