"""A policy that learnt the goal that happened to agree in training."""

import numpy as np


# --8<-- [start:show]
def train(share_left, steps=1000, rate=1.0, size=0.3):
    """Weights (2,) of a policy that goes right with sigmoid(w @ x).

    x = (coin, exit): coin is +size or -size, where the small coin lies;
    exit is 1, because the exit is on the right in every level. The reward
    is 1 for a step towards the coin.
    """
    levels = [(1 - share_left, +1), (share_left, -1)]  # share, coin's side
    w = np.zeros(2)
    for _ in range(steps):
        for share, side in levels:
            x = np.array([size * side, 1.0])
            p = 1 / (1 + np.exp(-side * w @ x))  # towards the coin
            w += rate * share * p * (1 - p) * side * x  # policy gradient
    right, left = (
        1 / (1 + np.exp(-s * w @ np.array([size * s, 1.0]))) for s in (1, -1)
    )
    return w, right, left


print("left in training   reward there   to the coin, if left")
for share in (0, 0.01, 0.05, 0.2):
    w, right, left = train(share)
    reward = (1 - share) * right + share * left
    print(f"{share:10.0%} {reward:17.3f} {left:18.3f}")
# --8<-- [end:show]

w, right, left = train(0)
assert np.isclose(w[0], 0.3 * w[1])  # the weights keep the ratio of x
assert right > 0.99 and left < 0.01
# the gradient against a difference quotient of the expected reward
share, h = 0.2, 1e-6


def value(w):
    a = 1 / (1 + np.exp(-(0.3 * w[0] + w[1])))
    b = 1 / (1 + np.exp(-0.3 * w[0] + w[1]))  # coin left, step left
    return (1 - share) * a + share * b


w0 = train(share, steps=1, rate=h)[0] / h
slope = [(value(e) - value(-e)) / (2 * h) for e in h * np.eye(2)]
assert np.allclose(w0, slope, atol=1e-4)
low = [train(s)[2] for s in (0, 0.01, 0.05, 0.2)]
assert low == sorted(low) and low[-1] > 0.5
assert train(0.01)[1] * 0.99 > 0.97  # the reward hardly tells
