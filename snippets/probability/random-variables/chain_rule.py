"""The product rule unrolled: a table of next-token probabilities."""

import itertools

import numpy as np

# --8<-- [start:show]
start = np.array([0.5, 0.3, 0.2])  # p(x1) over tokens a, b, c
after = np.array(  # p(next | previous), one row each
    [[0.1, 0.6, 0.3], [0.4, 0.4, 0.2], [0.7, 0.2, 0.1]]
)


def log_probability(tokens):
    """log p(x1) + log p(x2 | x1) + log p(x3 | x2) + ..."""
    steps = after[tokens[:-1], tokens[1:]]
    return np.log(start[tokens[0]]) + np.sum(np.log(steps))


tokens = np.array([0, 1, 1, 2])  # a b b c
print("p(a b b c) =", np.exp(log_probability(tokens)).round(4))
every = itertools.product(range(3), repeat=4)
total = sum(np.exp(log_probability(np.array(s))) for s in every)
print("all 81 sequences of four tokens:", round(total, 9))
long = np.resize(tokens, 2000)
print("2000 tokens: product", np.exp(log_probability(long)), end="; ")
print(f"sum of logs {log_probability(long):.0f}")
# --8<-- [end:show]

assert np.isclose(np.exp(log_probability(tokens)), 0.5 * 0.6 * 0.4 * 0.2)
assert np.isclose(total, 1)
assert np.exp(log_probability(long)) == 0 > log_probability(long)
# Any joint, any order: product of conditionals.
rng = np.random.default_rng(0)
joint = rng.dirichlet(np.ones(24)).reshape(2, 3, 4)
a, ab = joint.sum(axis=(1, 2)), joint.sum(axis=2)
c, bc = joint.sum(axis=(0, 1)), joint.sum(axis=0)
forward = a[:, None, None] * (ab / a[:, None])[:, :, None]
forward = forward * (joint / ab[:, :, None])
backward = c * (bc / c) * (joint / bc)
assert np.allclose(forward, joint) and np.allclose(backward, joint)
