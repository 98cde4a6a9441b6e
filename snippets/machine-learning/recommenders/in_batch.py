"""The in-batch softmax with its correction, and its gradients."""

import numpy as np


# --8<-- [start:show]
def in_batch_softmax(U, V, log_q):
    """Mean loss and its gradients for U (B, k), V (B, k), log_q (B,).

    Row b of U is a user, row b of V the item taken; the other rows of V
    are the negatives. log_q: log of the share of each item among all pairs.
    """
    S = U @ V.T - log_q  # subtract from each column, the positive's too
    S = S - S.max(axis=1, keepdims=True)
    log_P = S - np.log(np.exp(S).sum(axis=1, keepdims=True))
    loss = -np.mean(np.diag(log_P))  # finite where P itself would be 0
    D = (np.exp(log_P) - np.eye(len(U))) / len(U)  # gradient by S
    return loss, D @ V, D.T @ U


U = np.array([[1.0, 0], [0, 1]])
V = np.array([[1.0, 0], [1, 1]])
for q in ([0.5, 0.5], [0.2, 0.8]):
    loss = in_batch_softmax(U, V, np.log(q))[0]
    print(f"shares {q[0]}, {q[1]}: loss {loss:.3f}")
# --8<-- [end:show]

# By hand: rows of scores (1, 1) and (0, 1).
e = np.e
plain = np.log(2) / 2 + np.log(1 + 1 / e) / 2
assert np.isclose(in_batch_softmax(U, V, np.log([0.5, 0.5]))[0], plain)
first, second = (e / 0.2) / (e / 0.2 + e / 0.8), (e / 0.8) / (5 + e / 0.8)
both = -(np.log(first) + np.log(second)) / 2
assert np.isclose(in_batch_softmax(U, V, np.log([0.2, 0.8]))[0], both)
rng = np.random.default_rng(0)
U, V = rng.normal(size=(2, 6, 3))
log_q = np.log(rng.dirichlet(np.ones(6)))
loss, dU, dV = in_batch_softmax(U, V, log_q)
step = 1e-6
for array, gradient in ((U, dU), (V, dV)):
    for spot in np.ndindex(array.shape):
        old = array[spot]
        array[spot] = old + step
        up = in_batch_softmax(U, V, log_q)[0]
        array[spot] = old - step
        down = in_batch_softmax(U, V, log_q)[0]
        array[spot] = old
        assert np.isclose((up - down) / (2 * step), gradient[spot], atol=1e-8)
# Large scores: no overflow, and no log of 0 where the own item is far behind.
even = np.log([0.5, 0.5])
far = in_batch_softmax(np.diag([2000.0, 0]), np.array([[0.0, 0], [1, 0]]), even)
assert np.isclose(far[0], (2000 + np.log(2)) / 2)
assert np.allclose(far[1], [[0.5, 0], [-0.25, 0]])
# A common factor of the shares is harmless.
assert np.isclose(in_batch_softmax(U, V, log_q + 2)[0], loss)
# The card: shares 0.12 and 0.005, this user's chances 0.18 and 0.03.
p, q = np.array([0.18, 0.03]), np.array([0.12, 0.005])
assert np.allclose(p / q, [1.5, 6])
for power, first in ((0, 0), (0.5, 0), (0.55, 0), (0.58, 1), (0.75, 1), (1, 1)):
    assert np.argmax(p / q**power) == first
assert np.isclose(np.log(6) / np.log(24), 0.564, atol=5e-4)
# The text: shares 0.2 and 0.01, chances 0.3 and 0.04.
p, q = np.array([0.3, 0.04]), np.array([0.2, 0.01])
assert np.allclose(p / q, [1.5, 4])
