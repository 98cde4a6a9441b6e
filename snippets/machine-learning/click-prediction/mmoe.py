"""A mixture of experts with one gate for each task."""

import numpy as np


# --8<-- [start:show]
def mmoe(x, E, G):
    """Inputs (tasks, m, h) of the towers, ReLU experts, softmax gates.

    x (m, d); E (experts, d, h); G (tasks, d, experts).
    """
    H = np.maximum(np.einsum("md,edh->meh", x, E), 0)
    Z = np.einsum("md,tde->tme", x, G)
    Z = np.exp(Z - Z.max(axis=-1, keepdims=True))  # over the experts
    Z /= Z.sum(axis=-1, keepdims=True)
    return np.einsum("tme,meh->tmh", Z, H)


x = np.array([[1.0, 2.0]])
E = np.array([[[4.0], [0]], [[0.0], [-1]], [[0.0], [4]]])  # 4, 0 and 8
G = np.zeros((2, 2, 3))
G[0, 0] = np.log([2, 1, 1])  # the gate of the first task: 1/2, 1/4, 1/4
G[1, 0] = np.log([1, 1, 6])
print("first task ", mmoe(x, E, G)[0].round(6))
print("second task", mmoe(x, E, G)[1].round(6))
# --8<-- [end:show]

out = mmoe(x, E, G)
assert np.isclose(out[0, 0, 0], 4 / 2 + 0 / 4 + 8 / 4)
assert np.isclose(out[1, 0, 0], 4 / 8 + 0 / 8 + 8 * 6 / 8)
rng = np.random.default_rng(0)
x, E, G = (rng.normal(size=s) for s in ((4, 3), (2, 3, 5), (6, 3, 2)))
slow = np.zeros((6, 4, 5))
for t in range(6):
    for m in range(4):
        g = np.exp(x[m] @ G[t])
        for e in range(2):
            slow[t, m] += g[e] / g.sum() * np.maximum(x[m] @ E[e], 0)
assert np.allclose(mmoe(x, E, G), slow)
big = mmoe(x * 1e4, E, G)
assert np.all(np.isfinite(big))
# equal gates: every task gets the same, a shared bottom
same = mmoe(x, E, np.zeros_like(G))
assert np.allclose(same, same[:1])
# the card: outputs 2 and 6, gate scores 0 and log 3
card = mmoe(np.ones((1, 1)), np.array([[[2.0]], [[6.0]]]), np.log([[[1, 3]]]))
assert np.isclose(card[0, 0, 0], 5)
