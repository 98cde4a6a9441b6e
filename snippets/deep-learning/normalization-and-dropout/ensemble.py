"""The test pass of dropout against the average of all its sub-networks."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def softmax(z):
    e = np.exp(z - z.max(axis=-1, keepdims=True))
    return e / e.sum(axis=-1, keepdims=True)


def compare(network, d, p):
    masks = np.array(list(product((0, 1), repeat=d)))  # all 2^d of them
    chance = np.prod(np.where(masks, 1 - p, p), axis=1)
    members = softmax(network(masks / (1 - p)))
    geometric = softmax(chance @ np.log(members))  # renormalised
    return softmax(network(np.ones(d))), geometric, chance @ members


rng = np.random.default_rng(0)
x, W, V = rng.normal(size=6), rng.normal(size=(4, 6)), rng.normal(size=(3, 4))
one_layer = compare(lambda m: (m * x) @ W[:3].T, 6, 0.3)
two_layers = compare(lambda m: np.maximum((m * x) @ W.T, 0) @ V.T, 6, 0.3)
for name, result in (("softmax", one_layer), ("with ReLU", two_layers)):
    for kind, probs in zip(
        ("test pass", "geometric", "mean"), result, strict=True
    ):
        print(f"{name:9} {kind:9}", probs.round(3))
# --8<-- [end:show]
for p in (0.1, 0.5):
    test, geometric, mean = compare(lambda m: (m * x) @ W[:3].T, 6, p)
    assert np.allclose(test, geometric, atol=1e-12)
    assert not np.allclose(test, mean, atol=1e-4)
test, geometric, mean = two_layers
assert np.abs(test - geometric).max() > 0.01
