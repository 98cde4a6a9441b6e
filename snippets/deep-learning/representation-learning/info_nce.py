"""InfoNCE and its gradient from a table of similarities."""

import numpy as np


# --8<-- [start:show]
def info_nce(S, tau):
    """Mean loss and gradient by S (n, n); partners on the diagonal."""
    T = S / tau
    T = T - T.max(axis=1, keepdims=True)  # no overflow, same softmax
    P = np.exp(T) / np.exp(T).sum(axis=1, keepdims=True)
    n = len(S)
    loss = np.mean(np.log(np.exp(T).sum(axis=1)) - np.diag(T))
    return loss, (P - np.eye(n)) / (n * tau)


S = np.array([[0.8, 0.6, 0.0], [0.1, 0.5, 0.5], [-0.3, 0.2, 0.9]])
for tau in (1.0, 0.2, 0.05):
    loss, grad = info_nce(S, tau)
    row = np.round(3 * tau * grad[0], 3)
    print(f"tau {tau:<4}  loss {loss:.3f}  3 tau gradient, row 1: {row}")
    # --8<-- [end:show]
    hand = np.exp(np.array([0.8, 0.6, 0]) / tau)  # the text's anchor
    assert np.allclose(row, hand / hand.sum() - [1, 0, 0], atol=6e-4)

for tau in (1.0, 0.2, 0.05):
    grad, numeric = info_nce(S, tau)[1], np.zeros((3, 3))
    for i in np.ndindex(3, 3):
        up, down = S.copy(), S.copy()
        up[i] += 1e-6
        down[i] -= 1e-6
        numeric[i] = (info_nce(up, tau)[0] - info_nce(down, tau)[0]) / 2e-6
    assert np.allclose(grad, numeric, atol=1e-6)
assert np.isclose(info_nce(np.full((7, 7), 0.3), 0.1)[0], np.log(7))
assert np.isfinite(info_nce(S, 1e-4)[0])
row = [np.exp(4), np.exp(3), 1]  # the text's row, by hand
assert np.isclose(row[0] / sum(row), 0.721, atol=5e-4)
assert np.isclose(-np.log(row[0] / sum(row)), 0.327, atol=5e-4)
shares = [np.exp(0.6 / t) / (np.exp(0.6 / t) + 1) for t in (1, 0.2)]
assert np.allclose(shares, [0.646, 0.953], atol=5e-4)
# the card: positive 0.6, negatives 0.4 and 0, temperatures 0.2 and 0.1
for tau, p, loss in (
    (0.2, [0.705, 0.259, 0.035], 0.349),
    (0.1, [0.879, 0.119, 0.002], 0.129),
):
    e = np.exp(np.array([0.6, 0.4, 0]) / tau)
    assert np.allclose(e / e.sum(), p, atol=6e-4)
    assert np.isclose(-np.log(e[0] / e.sum()), loss, atol=6e-4)
