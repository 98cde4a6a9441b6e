"""Two tasks pull apart: projecting each gradient off the other."""

import numpy as np


# --8<-- [start:show]
def pcgrad(grads, rng):
    """Sum of gradients (t, d), each first freed of its conflicts."""
    total = np.zeros(grads.shape[1])
    for i, g in enumerate(grads):
        g = g.copy()
        for j in rng.permutation(len(grads)):
            if j != i and g @ grads[j] < 0:
                g -= (g @ grads[j]) / (grads[j] @ grads[j]) * grads[j]
        total += g
    return total


G = np.array([[1.0, 0], [-1, 1]])  # a row for each task
for name, step in (
    ("plain sum", G.sum(axis=0)),
    ("projected", pcgrad(G, np.random.default_rng(0))),
):
    print(f"{name} {step}   gain of each task {G @ step}")
# --8<-- [end:show]

rng = np.random.default_rng(1)
assert np.allclose(G[0] - (G[0] @ G[1]) / (G[1] @ G[1]) * G[1], [0.5, 0.5])
assert np.allclose(pcgrad(G, rng), [0.5, 1.5])
assert np.allclose(G @ pcgrad(G, rng), [0.5, 1])
harmed = 0
for _ in range(200):
    two, three = rng.normal(size=(2, 3)), rng.normal(size=(3, 3))
    step = pcgrad(two, rng)
    a, b = two
    cosine = a @ b / np.sqrt(a @ a * (b @ b))
    if cosine < 0:  # of two tasks each keeps the part beside the other
        kept = (two**2).sum(axis=1) * (1 - cosine**2)
        assert np.allclose(two @ step, kept, rtol=1e-8)
    else:
        assert np.allclose(step, a + b)
    harmed += (three @ pcgrad(three, rng)).min() < -1e-9
assert harmed > 0  # of three tasks one may still lose
assert np.allclose(pcgrad(np.array([[1.0, 2], [-2, -4]]), rng), 0)  # opposite
# uncertainty weights: loss / (2 s) + log(s) / 2 is least at s = loss
s = np.linspace(0.5, 10, 9_501)
for loss in (2.0, 4.0):
    assert np.isclose(s[np.argmin(loss / (2 * s) + np.log(s) / 2)], loss)
assert (1 / (2 * 4), 1 / (2 * 0.01)) == (0.125, 50)
