"""The product rule unrolled: a table of next-token probabilities."""

import numpy as np

# --8<-- [start:show]
start = np.array([0.5, 0.3, 0.2])  # p(x1) over tokens a, b, c
after = np.array(  # p(next | previous), one row each
    [[0.1, 0.6, 0.3], [0.4, 0.4, 0.2], [0.7, 0.2, 0.1]]
)


def factors(tokens):
    """p(x1), p(x2 | x1), p(x3 | x2), ...: one for each token."""
    return np.append(start[tokens[0]], after[tokens[:-1], tokens[1:]])


tokens = np.array([0, 1, 1, 2])  # a b b c
print("factors", factors(tokens), "product", factors(tokens).prod().round(4))
every = np.ndindex(3, 3, 3, 3)  # all tuples of four tokens
total = sum(factors(np.array(s)).prod() for s in every)
print("all 81 sequences of four tokens:", round(total, 9))
long = np.tile(tokens, 500)  # a b b c a b b c ...
print("2000 tokens: product", factors(long).prod(), end="; ")
print(f"sum of logs {np.log(factors(long)).sum():.0f}")
# --8<-- [end:show]

assert np.isclose(factors(tokens).prod(), 0.5 * 0.6 * 0.4 * 0.2)
assert np.isclose(total, 1)
assert factors(long).prod() == 0
# Steps a-b, b-b, b-c 500 times, c-a between them; the least double is larger.
exact = np.log(0.5) + 500 * np.log(0.6 * 0.4 * 0.2) + 499 * np.log(0.7)
assert np.isclose(np.log(factors(long)).sum(), exact)
assert exact < np.log(5e-324) < -744 and 5e-324 / 2 == 0
# A start that does not sum to one spoils the total as much as a row does.
assert np.isclose(start.sum(), 1) and np.allclose(after.sum(axis=1), 1)
# Any joint, any order: product of conditionals.
rng = np.random.default_rng(0)
joint = rng.dirichlet(np.ones(24)).reshape(2, 3, 4)
a, ab = joint.sum(axis=(1, 2)), joint.sum(axis=2)
c, bc = joint.sum(axis=(0, 1)), joint.sum(axis=0)
forward = a[:, None, None] * (ab / a[:, None])[:, :, None]
forward = forward * (joint / ab[:, :, None])
backward = c * (bc / c) * (joint / bc)
assert np.allclose(forward, joint) and np.allclose(backward, joint)
