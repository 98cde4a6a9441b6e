"""One head of graph attention from an edge list."""

import numpy as np


# --8<-- [start:show]
def graph_attention(edges, H, W, a, slope=0.2):
    """edges (m, 2): source, target, each node its own source at least once.

    H (n, d), W (k, d), a (2k,): target's half first. Returns (n, k), (m,).
    """
    source, target = edges.T
    Z = H @ W.T
    k = Z.shape[1]
    e = (Z @ a[:k])[target] + (Z @ a[k:])[source]
    e = np.where(e > 0, e, slope * e)  # leaky ReLU
    top = np.full(len(H), -np.inf)
    np.maximum.at(top, target, e)  # against overflow
    weight = np.exp(e - top[target])
    weight /= np.bincount(target, weight)[target]
    out = np.zeros(Z.shape)
    np.add.at(out, target, weight[:, None] * Z[source])
    return out, weight


edges = np.array([[0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [2, 1], [2, 2]])
H = np.array([[2.0], [3.0], [-1.0]])
out, weight = graph_attention(edges, H, np.eye(1), np.array([-1.0, 1.0]))
print("into node 1:", weight[:3].round(2))
print("into node 2:", weight[3:6].round(2))
print("new states: ", out.ravel().round(2))
# --8<-- [end:show]


def by_loops(edges, H, W, a, slope):
    out = np.zeros((len(H), len(W)))
    for i in range(len(H)):
        near = [s for s, t in edges if t == i]
        e = [a @ np.concatenate([W @ H[i], W @ H[j]]) for j in near]
        p = np.exp([v if v > 0 else slope * v for v in e])
        for weight, j in zip(p / p.sum(), near, strict=True):
            out[i] += weight * (W @ H[j])
    return out


rng = np.random.default_rng(0)
pairs = np.array(list(np.ndindex(6, 6)))
some = pairs[(pairs[:, 0] == pairs[:, 1]) | (rng.random(36) < 0.4)]
X, V, b = (rng.normal(size=s) for s in ((6, 4), (3, 4), 6))
Y, p = graph_attention(some, X, V, b, 0.1)
assert np.allclose(Y, by_loops(some, X, V, b, 0.1))
assert np.allclose(np.bincount(some[:, 1], p), 1)
assert np.isfinite(graph_attention(some, 1e4 * X, V, b)[0]).all()
whole = graph_attention(
    edges, H.astype(int), np.eye(1, dtype=int), np.array([-1, 1])
)
assert np.allclose(whole[0], out)  # integers are not cut off
# The numbers of the text: sums 0, 1, -3 into node 1, -1, 0, -4 into node 2.
for target, weights in ((2, weight[:3]), (3, weight[3:6])):
    e = np.array([2.0, 3.0, -1.0]) - target
    p = np.exp(np.where(e > 0, e, 0.2 * e))
    assert np.allclose(weights, p / p.sum())
