"""A graph convolution from an edge list."""

import numpy as np


# --8<-- [start:show]
def gcn_layer(edges, H, W):
    """edges (m, 2), each once; H (n, d); W (k, d): S H W.T, shape (n, k)."""
    n = len(H)
    i, j = np.concatenate([edges, edges[:, ::-1], np.c_[:n, :n]]).T
    root = np.sqrt(np.bincount(i, minlength=n))
    Z = H @ W.T
    out = np.zeros(Z.shape)
    np.add.at(out, i, Z[j] / (root[i] * root[j])[:, None])
    return out


edges = np.array([[0, 1], [0, 2], [1, 2], [2, 3]])
S = gcn_layer(edges, np.eye(4), np.eye(4))
print(S.round(3))
print("S x:        ", (S @ [1, 5, 3, 6]).round(2))
print("eigenvalues:", np.linalg.eigvalsh(S)[::-1].round(2) + 0.0)
# --8<-- [end:show]
assert np.isclose(np.linalg.eigvalsh(S)[-1], 1)
first = 1 / 3 + 5 / 3 + 3 / np.sqrt(12)
third = 6 / np.sqrt(12) + 3 / 4 + 6 / np.sqrt(8)
by_hand = [first, first, third, 6 / 2 + 3 / np.sqrt(8)]
assert np.allclose(S @ [1, 5, 3, 6], by_hand)
rng = np.random.default_rng(1)


def dense(edges, n):
    A = np.eye(n)
    for i, j in edges:
        A[i, j] = A[j, i] = 1
    return A / np.sqrt(np.outer(A.sum(axis=0), A.sum(axis=1)))


for n in (1, 5, 8):  # node n - 1 is isolated
    pairs = np.array([p for p in np.ndindex(n - 1, n - 1) if p[0] < p[1]])
    some = pairs[rng.random(len(pairs)) < 0.6] if n > 1 else pairs
    some = some.reshape(-1, 2).astype(int)
    H, W = rng.normal(size=(n, 3)), rng.normal(size=(2, 3))
    assert np.allclose(gcn_layer(some, H, W), dense(some, n) @ H @ W.T)
    values, vectors = np.linalg.eigh(dense(some, n))
    assert values.min() > -1 and np.isclose(values.max(), 1)
    degree = (dense(some, n) > 0).sum(axis=1)
    assert np.allclose(dense(some, n) @ np.sqrt(degree), np.sqrt(degree))
assert np.allclose(gcn_layer(edges, np.eye(4), np.eye(4)), dense(edges, 4))
whole = gcn_layer(edges, np.array([[1], [5], [3], [6]]), np.array([[1]]))
assert np.allclose(whole.ravel(), by_hand)  # integers are not cut off
# Without loops the path 1 - 2 - 3 has the eigenvalue -1.
B = np.array([[0, 1, 0], [1, 0, 1], [0, 1, 0]])
d = B.sum(axis=0)
assert np.isclose(np.linalg.eigvalsh(B / np.sqrt(np.outer(d, d)))[0], -1)
# The card: a star, centre 1 with the leaves 2, 3, 4; x = (4, 2, 6, 0).
star = np.array([[0, 1], [0, 2], [0, 3]])
x = np.array([[4.0], [2.0], [6.0], [0.0]])
one = gcn_layer(star, x, np.eye(1)).ravel()
r = np.sqrt(8)
assert np.allclose(one, [1 + 8 / r, 1 + 4 / r, 3 + 4 / r, 4 / r])
assert np.allclose(one.round(2), [3.83, 2.41, 4.41, 1.41])
values = np.linalg.eigvalsh(dense(star, 4))
assert np.allclose(values, [-0.25, 0.5, 0.5, 1])
# The wrong answer: degrees without the loops, loops in the sum.
B = (dense(star, 4) > 0) / np.sqrt(np.outer([3, 1, 1, 1], [3, 1, 1, 1]))
assert np.isclose((B @ x)[0, 0], 5.95, atol=5e-3)
assert np.isclose(np.linalg.eigvalsh(B)[-1], 2 / 3 + np.sqrt(10 / 9))
root = np.sqrt([4, 2, 2, 2])
limit = root * (root @ x.ravel()) / 10
assert np.allclose(
    np.linalg.matrix_power(dense(star, 4), 60) @ x.ravel(), limit
)
assert np.allclose(limit.round(2), [3.86, 2.73, 2.73, 2.73])
assert np.isclose(root**2 @ x.ravel() / 10, 3.2)
# The spectral filter of degree 1: eigenvalues up to 2, and 0 for the star.
B = dense(star, 4)
B = (B > 0) - np.eye(4)
d = B.sum(axis=0)
one = np.linalg.eigvalsh(np.eye(4) + B / np.sqrt(np.outer(d, d)))
assert np.isclose(one[-1], 2) and np.isclose(one[0], 0)
