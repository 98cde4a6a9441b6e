"""Three noisy labellers: majority, weights, and accuracies without a truth."""

from itertools import product

import numpy as np

accuracy = np.array([0.9, 0.6, 0.6])  # of each labeller
weight = np.log(accuracy / (1 - accuracy))

majority = weighted = 0
for pattern in product([0, 1], repeat=3):  # who of them is right
    right = np.array(pattern)
    chance = np.prod(np.where(right, accuracy, 1 - accuracy))
    majority += chance * (right.sum() >= 2)
    weighted += chance * (weight @ (2 * right - 1) > 0)


# --8<-- [start:show]
def accuracies(votes):
    """From votes of -1 and 1, shape (n, 3); on average better than chance."""
    m = votes.T @ votes / len(votes)  # mean products of pairs
    squares = [
        m[0, 1] * m[0, 2] / m[1, 2],
        m[0, 1] * m[1, 2] / m[0, 2],
        m[0, 2] * m[1, 2] / m[0, 1],
    ]
    edge = np.sign(m[0]) * np.sqrt(squares)  # 2a - 1, up to one common sign
    return (1 + np.sign(edge.sum()) * edge) / 2


rng = np.random.default_rng(0)
truth = np.where(rng.random(1_000_000) < 0.3, 1, -1)  # 30 % positive
right = rng.random((len(truth), 3)) < accuracy
votes = np.where(right, truth[:, None], -truth[:, None])
print("independent errors:", accuracies(votes).round(2))
votes[:, 2] = votes[:, 1]
print("the third copies:  ", accuracies(votes).round(2))
# --8<-- [end:show]

votes[:, 2] = np.where(right[:, 2], truth, -truth)
assert np.allclose(accuracies(votes), accuracy, atol=0.01)
assert np.isclose(majority, 0.9 * (1 - 0.4**2) + 0.1 * 0.6**2)
share = np.mean((votes.sum(axis=1) > 0) == (truth > 0))
assert abs(share - majority) < 0.003
# The card: 0.8, 0.7, 0.7, where the weaker two together outvote the best.
sure = 0.8 * (1 - 0.3**2) + 0.2 * 0.7**2
assert np.isclose(sure, 0.826) and 2 * np.log(7 / 3) > np.log(4)
assert np.isclose(weighted, 0.9) and weight[0] > weight[1] + weight[2]
for other in ([0.85, 0.75, 0.65], [0.3, 0.8, 0.9], [0.9, 0.8, 0.3]):
    right = rng.random((len(truth), 3)) < other
    votes = np.where(right, truth[:, None], -truth[:, None])
    assert np.allclose(accuracies(votes), other, atol=0.01)
