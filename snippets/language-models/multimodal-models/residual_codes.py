"""Residual quantisation: each codebook codes what the last one left."""

import numpy as np


def nearest(X, C):
    return ((X[:, None] - C) ** 2).sum(axis=2).argmin(axis=1)


def kmeans(X, k, rng, rounds=8):
    C = X[rng.choice(len(X), k, replace=False)]
    for _ in range(rounds):
        own = nearest(X, C)
        for j in np.unique(own):
            C[j] = X[own == j].mean(axis=0)
    return C


# --8<-- [start:show]
def encode(X, books):
    """X (n, d) and a list of codebooks (k, d): codes (n, Q), decoded X."""
    codes, decoded = [], np.zeros_like(X)
    for C in books:
        codes.append(nearest(X - decoded, C))
        decoded = decoded + C[codes[-1]]
    return np.stack(codes, axis=1), decoded


def train(X, Q, k, rng):
    books, left = [], X
    for _ in range(Q):
        books.append(kmeans(left, k, rng))
        left = left - books[-1][nearest(left, books[-1])]
    return books


# --8<-- [end:show]
def errors(seed, d=4, k=16):
    rng = np.random.default_rng(seed)
    mix = rng.normal(size=(d, d))
    X, new = (rng.normal(size=(n, d)) @ mix for n in (1_000, 500))
    books = train(X, 4, k, rng)
    out = []
    for Q in range(1, 5):
        gone = new - encode(new, books[:Q])[1]
        out.append((gone**2).sum() / (new**2).sum())
    return out


E = np.array([errors(seed) for seed in range(3)])
# --8<-- [start:run]
for Q, e in enumerate(E.T, start=1):
    print(f"{Q} codebooks, {4 * Q:2} bits: error left", end=" ")
    print(f"{e.min():.2f} to {e.max():.2f}")
# --8<-- [end:run]
assert (np.diff(E, axis=1) < 0).all() and (E[:, 3] < 0.3 * E[:, 0]).all()
rng = np.random.default_rng(5)
books = [rng.normal(size=(8, 3)) for _ in range(3)]
X = rng.normal(size=(20, 3))
codes, decoded = encode(X, books)
rebuilt = sum(C[codes[:, q]] for q, C in enumerate(books))
assert np.allclose(decoded, rebuilt) and codes.shape == (20, 3)
left = X - books[0][codes[:, 0]]
best = [((r - books[1]) ** 2).sum(axis=1).argmin() for r in left]
assert np.array_equal(codes[:, 1], best)
# text: 75 frames a second, 8 codebooks of 1,024
assert 75 * 8 * np.log2(1024) == 6_000 and 75 * 8 == 600
assert 24_000 // 320 == 75 and 24_000 * 16 / 6_000 == 64
# card: 50 frames, 6 codebooks of 2,048
assert 50 * 6 * np.log2(2048) == 3_300 and 50 * 6 * 20 == 6_000
assert 50 * 20 == 1_000 and 2048 * 6 == 12_288
