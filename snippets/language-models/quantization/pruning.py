"""Pruning single weights, 2 of 4, and whole units of a small network."""

import numpy as np
from sklearn.datasets import load_digits

digits = load_digits()
order = np.random.default_rng(0).permutation(len(digits.target))
X, y = (digits.data / 16)[order], digits.target[order]


# --8<-- [start:show]
def smallest(W, share):
    """Zero the given share of entries with the least magnitude."""
    pruned = W.copy()
    pruned.flat[np.abs(W).argsort(axis=None)[: int(share * W.size)]] = 0
    return pruned


def two_of_four(W):
    """In each four neighbours of a column keep the two largest."""
    G = W.reshape(-1, 4, W.shape[1])
    rank = np.abs(G).argsort(axis=1).argsort(axis=1)
    return np.where(rank >= 2, G, 0).reshape(W.shape)


def units(V, W, share):
    """Remove the hidden units with the smallest outgoing times ingoing."""
    size = np.linalg.norm(V, axis=0) * np.linalg.norm(W, axis=1)
    kept = np.argsort(size)[int(share * len(size)) :]
    return V[:, kept], W[kept]


# --8<-- [end:show]


def trained(seed, hidden=64):
    """Plain gradient steps with momentum on batches of 64."""
    rng = np.random.default_rng(seed)
    V = rng.normal(size=(64, hidden)) * np.sqrt(2 / 64)
    W = rng.normal(size=(hidden, 10)) * np.sqrt(2 / hidden)
    speed = [0 * V, 0 * W]
    for _ in range(600):
        pick = rng.integers(1200, size=64)
        H = np.maximum(X[pick] @ V, 0)
        E = np.exp(H @ W)
        D = (E / E.sum(axis=1, keepdims=True) - np.eye(10)[y[pick]]) / 64
        grads = X[pick].T @ (D @ W.T * (H > 0)), H.T @ D
        for p, v, g in zip((V, W), speed, grads, strict=True):
            v *= 0.9
            v -= 0.1 * g
            p += v
    return V, W


def accuracy(V, W):
    H = np.maximum(X[1200:] @ V, 0)
    return np.mean(np.argmax(H @ W, axis=1) == y[1200:])


# --8<-- [start:run]
print("             weights zeroed            units removed")
print("seed  full   2 of 4  half  3/4   9/10  half  3/4")
rows = []
for seed in range(3):
    V, W = trained(seed)
    cuts = [two_of_four(V)] + [smallest(V, c) for c in (0.5, 0.75, 0.9)]
    row = [accuracy(P, W) for P in [V, *cuts]]
    row += [accuracy(*units(V, W, c)) for c in (0.5, 0.75)]
    rows.append(row)
    print(
        "{}     {:.2f}   {:.2f}    {}".format(
            seed, *row[:2], "  ".join(f"{a:.2f}" for a in row[2:])
        )
    )
# --8<-- [end:run]

for seed, (full, pattern, half, most, nearly, few, fewer) in enumerate(rows):
    assert full > 0.94 and half > full - 0.02 and pattern > full - 0.03
    assert few > full - 0.06 and nearly < full - 0.02
    assert 0 < full - most < 0.03 and 0.14 < full - fewer < 0.22
    assert fewer < most - 0.02  # whole units cost more, at the same share
    V, W = trained(seed)
    assert np.mean(smallest(V, 0.9) == 0) == int(0.9 * V.size) / V.size
    P = two_of_four(V).reshape(16, 4, 64)
    assert np.all((P != 0).sum(axis=1) == 2)
    dropped = np.where(P == 0, np.abs(V.reshape(16, 4, 64)), 0).max(axis=1)
    kept = np.where(P != 0, np.abs(P), np.inf).min(axis=1)
    assert np.all(dropped <= kept)
    v, w = units(V, W, 0.5)
    assert v.shape == (64, 32) and w.shape == (32, 10)
    zeroed = V.copy()
    left = [np.any(np.all(np.isclose(u, v.T), axis=1)) for u in V.T]
    zeroed[:, ~np.array(left)] = 0
    assert accuracy(zeroed, W) == accuracy(v, w)
# The unit with the smallest product of norms goes: 5, 2 and 3.
V = np.array([[1.0, 2, 3]])
v, w = units(V, np.array([[5.0], [1], [1]]), 1 / 3)
assert v.tolist() == [[1, 3]] or v.tolist() == [[3, 1]]
V = np.array([[3.0, -1, 2], [-2, 0.5, 1]])
assert np.array_equal(smallest(V, 0.5), [[3, 0, 2], [-2, 0, 0]])
assert np.array_equal(smallest(V, 0), V)
