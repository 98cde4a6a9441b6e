"""An embedding is a row look-up; its gradient touches the rows used."""

import numpy as np

rng = np.random.default_rng(0)

# --8<-- [start:show]
E = rng.normal(size=(7, 3))  # V = 7 tokens, width d = 3
tokens = np.array([4, 1, 4, 6])  # T = 4, token 4 twice
one_hot = np.eye(7)[tokens]  # (T, V)
print("same:", np.allclose(E[tokens], one_hot @ E))

G = rng.normal(size=(4, 3))  # loss gradient at the four embeddings
grad = np.zeros_like(E)
np.add.at(grad, tokens, G)  # rows of token 4 are added
wrong = np.zeros_like(E)
wrong[tokens] += G  # keeps one of them
print("rows with a gradient:", np.flatnonzero(grad.any(axis=1)))
print("add.at right:", np.allclose(grad, one_hot.T @ G))
print("+= right:", np.allclose(wrong, one_hot.T @ G))
# --8<-- [end:show]

assert np.allclose(E[tokens], one_hot @ E)
assert np.allclose(grad[4], G[0] + G[2]) and np.allclose(grad[6], G[3])
assert not np.allclose(wrong, grad)
assert (grad.any(axis=1).nonzero()[0] == [1, 4, 6]).all()
# Counts of the text and the card for width 4,096.
assert 2 * 32_000 * 4096 == 262_144_000
assert round(262_144_000 / 6.74e9, 3) == 0.039
assert round(2 * 20_000 * 4096 / 1e6) == 164
assert round(2 * 20_000 * 4096 / 6.74e9, 3) == 0.024
