import math

import numpy as np
from answer import gcn_layer
from judge import check, difference


def reference(X, edges, W):
    """Node by node, with sets of neighbours."""
    n, k = len(X), W.shape[1]
    near = [{i} for i in range(n)]
    for i, j in edges.tolist():
        near[i].add(j)
        near[j].add(i)
    Z = [[float(x @ W[:, c]) for c in range(k)] for x in X]
    H = np.zeros((n, k))
    for i in range(n):
        for j in near[i]:
            factor = 1 / math.sqrt(len(near[i]) * len(near[j]))
            for c in range(k):
                H[i, c] += factor * Z[j][c]
    return H


def graph(seed, n, m, d, k):
    rng = np.random.default_rng(seed)
    edges = rng.integers(0, n, (m, 2))
    return rng.normal(size=(n, d)), edges, rng.normal(size=(d, k))


def test_triangle():
    """A node that several others send to gets all they send"""
    X, W = np.array([[3.0], [6.0], [9.0]]), np.eye(1)
    edges = np.array([[0, 1], [1, 2], [2, 0]])
    check(gcn_layer, X, edges, W, want=np.full((3, 1), 6.0))


def test_random():
    """Random lists, sparse and dense, with loops and repeated edges"""
    sizes = ((1, 3, 2, 1), (2, 4, 1, 3), (9, 5, 3, 2), (12, 60, 4, 5))
    for seed, (n, m, d, k) in enumerate(sizes):
        given = graph(seed, n, m, d, k)
        check(gcn_layer, *given, want=reference(*given))


def test_order():
    """Order and direction of the edges do not matter"""
    X, edges, W = graph(10, 8, 20, 2, 3)
    want, rng = reference(X, edges, W), np.random.default_rng(11)
    for _ in range(3):
        mixed = rng.permuted(rng.permutation(edges), axis=1)
        check(gcn_layer, X, mixed, W, want=want)


def test_renumbered():
    """If nodes are renumbered their rows move with them"""
    X, edges, W = graph(12, 9, 12, 3, 2)
    want = reference(X, edges, W)
    order = np.random.default_rng(13).permutation(9)
    place = np.argsort(order)
    check(gcn_layer, X[order], place[edges], W, want=want[order])


def test_eigenvector():
    """The roots of the degrees stay as they are"""
    _, edges, _ = graph(14, 10, 25, 1, 1)
    degree = np.ones(10)
    for i, j in {tuple(sorted(e)) for e in edges.tolist() if e[0] != e[1]}:
        degree[[i, j]] += 1
    root = np.sqrt(degree)[:, None]
    check(gcn_layer, root, edges, np.eye(1), want=root)


def test_whole_numbers():
    """Whole features and weights are not rounded"""
    X, edges, W = graph(15, 7, 12, 2, 2)
    X, W = np.rint(5 * X).astype(int), np.rint(3 * W).astype(int)
    check(gcn_layer, X, edges, W, want=reference(X, edges, W))


def test_large():
    """Three hundred thousand nodes, numbered in 32 bits"""
    n, rng = 300_000, np.random.default_rng(16)
    nodes = rng.choice(n, 200, replace=False).astype(np.int32)
    edges = nodes[rng.integers(0, 200, (400, 2))]
    X = rng.normal(size=(n, 1))
    H = gcn_layer(X, edges, np.eye(1))
    few = {int(node): place for place, node in enumerate(nodes)}
    own = np.array([[few[i], few[j]] for i, j in edges.tolist()])
    wrong = difference(H[nodes], reference(X[nodes], own, np.eye(1)))
    assert not wrong, f"300,000 nodes, of which 200 have edges: {wrong}"
    alone = np.ones(n, dtype=bool)
    alone[nodes] = False
    wrong = difference(H[alone], X[alone])
    assert not wrong, f"300,000 nodes, those without edges: {wrong}"
