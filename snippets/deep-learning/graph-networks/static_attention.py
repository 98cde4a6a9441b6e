"""Every query of a GAT head has the same favourite; GATv2 can choose."""

import numpy as np

rng = np.random.default_rng(0)


# --8<-- [start:show]
def leaky(x):
    return np.where(x > 0, x, 0.2 * x)


def gat_scores(H, W, a):
    Z = H @ W.T
    k = Z.shape[1]
    return leaky((Z @ a[:k])[:, None] + (Z @ a[k:])[None, :])


def gatv2_scores(H, W, a):  # W (k, 2d): target's half first
    d = H.shape[1]
    return leaky((H @ W[:, :d].T)[:, None] + (H @ W[:, d:].T)[None, :]) @ a


H = np.array([[1.0], [2.0], [3.0], [4.0]])
favourites = gat_scores(H, rng.normal(size=(5, 1)), rng.normal(size=10))
print("GAT:  ", favourites.argmax(axis=1) + 1)
# leaky(u) + leaky(-u) = 0.8 |u|, so this scores -0.8 |h_i - h_j|.
W, a = np.array([[1.0, -1.0], [-1.0, 1.0]]), np.array([-1.0, -1.0])
print("GATv2:", gatv2_scores(H, W, a).argmax(axis=1) + 1)
# --8<-- [end:show]
assert np.allclose(gatv2_scores(H, W, a), -0.8 * np.abs(H - H.T))
for _ in range(500):
    n, d, k = rng.integers(2, 9, size=3)
    X, W, a = (rng.normal(size=s) for s in ((n, d), (k, d), (2 * k,)))
    e = gat_scores(X, W, a)
    assert len(set(e.argmax(axis=1))) == 1  # ties have probability zero
    assert (e.argsort(axis=1) == e[0].argsort()).all()
    i, j = rng.integers(n, size=2)
    pair = np.concatenate([W @ X[i], W @ X[j]])
    assert np.isclose(e[i, j], leaky(a @ pair))
    V, b = rng.normal(size=(k, 2 * d)), rng.normal(size=k)
    pair = np.concatenate([X[i], X[j]])
    assert np.isclose(gatv2_scores(X, V, b)[i, j], b @ leaky(V @ pair))
