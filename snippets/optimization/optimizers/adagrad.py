"""Adagrad: a weight that is rarely active keeps a large step."""

import numpy as np


# --8<-- [start:show]
def adagrad(grads, eta, eps=1e-10):
    """Moves of each weight, shape (T, d), for gradients of that shape."""
    s, moves = np.zeros(grads.shape[1]), []
    for g in grads:
        s = s + g**2
        moves.append(-eta * g / (np.sqrt(s) + eps))
    return np.array(moves)


grads = np.ones((100, 2))  # column 0: a common word
grads[:, 1] = np.arange(100) % 25 == 0  # column 1: in every 25th example
sgd = -0.1 * grads
for name, moves in (("SGD", sgd), ("Adagrad", adagrad(grads, eta=0.1))):
    common, rare = -moves.sum(axis=0)
    ratio = common / rare
    print(f"{name:7} common {common:5.2f}  rare {rare:.2f}  ratio {ratio:.1f}")
late = -adagrad(np.ones((10_000, 1)), eta=0.1)[[0, 99, 9999], 0]
print("Adagrad's step at t = 1, 100, 10000:", late.round(4))
# --8<-- [end:show]

assert np.allclose(late, 0.1 / np.sqrt([1, 100, 10_000]))
assert np.isclose(rare, 0.1 * (1 + 1 / np.sqrt(2) + 1 / np.sqrt(3) + 1 / 2))
assert np.isclose(common, 0.1 * np.sum(1 / np.sqrt(np.arange(1, 101))))
active = -adagrad(grads, eta=0.1)[::25, 1]
assert np.allclose(active, 0.1 / np.sqrt([1, 2, 3, 4]))
# The size of a gradient cancels: a column ten times larger moves alike.
rng = np.random.default_rng(0)
g = rng.normal(size=(50, 3))
assert np.allclose(adagrad(g, 0.1), adagrad(g * [1, 10, 0.1], 0.1))
# Written out, with an epsilon that matters: it stands outside the root.
root = np.sqrt(np.cumsum(g**2, axis=0))
assert np.allclose(adagrad(g, 0.1, eps=0.5), -0.1 * g / (root + 0.5))
assert np.all(adagrad(np.zeros((3, 1)), 0.1) == 0)
