"""Five output heads whose gradient by z is prediction minus target."""

import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


# --8<-- [start:show]
def half_square(z, y):
    return 0.5 * (z - y) @ (z - y)


def binary(z, y):  # -log p of each 0-1 label, from its logit
    return (np.logaddexp(0, z) - y * z).sum()


def classes(z, y):  # y one-hot
    return -y @ np.log(softmax(z))


def poisson(z, y):
    return (np.exp(z) - y * z).sum()


heads = {  # loss, prediction, z, target
    "number": (half_square, lambda z: z, [0.4], [1.5]),
    "yes or no": (binary, sigmoid, [0.4], [1]),
    "any of 3 tags": (binary, sigmoid, [0.4, -1, 2], [0, 0, 1]),
    "one of 3": (classes, softmax, [0.4, -1, 2], [0, 1, 0]),
    "count": (poisson, np.exp, [0.4], [3]),
}
for name, (loss, predict, z, y) in heads.items():
    z, y = np.array(z, dtype=float), np.array(y, dtype=float)
    steps = 1e-5 * np.eye(len(z))
    slope = [(loss(z + s, y) - loss(z - s, y)) / 2e-5 for s in steps]
    print(f"{name}: {np.round(slope, 3)}, {(predict(z) - y).round(3)}")
    # --8<-- [end:show]
    assert np.allclose(slope, predict(z) - y, atol=1e-7)


# Ordered grades: the gradient by the score is 1 - a - b.
theta, s = np.array([-np.inf, -1.0, 0.5, 2.0, np.inf]), 0.3
for grade in (1, 2, 3, 4):

    def share(s, k=grade):
        with np.errstate(over="ignore"):
            return sigmoid(theta[k] - s), sigmoid(theta[k - 1] - s)

    losses = [-np.log(np.subtract(*share(s + h))) for h in (1e-5, -1e-5)]
    a, b = share(s)
    assert np.isclose((losses[0] - losses[1]) / 2e-5, 1 - a - b)
# With the sigmoid first, a logit of 40 and target 0 have the loss -log 0.
assert sigmoid(40.0) == 1 and np.isclose(binary(40.0, 0), 40)
