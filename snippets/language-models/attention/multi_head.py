"""Several heads by reshaping, for self- and cross-attention."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def split(Z, h):
    """(B, T, d) to (B, h, T, d/h): head i takes its own d/h columns."""
    B, T, d = Z.shape
    return Z.reshape(B, T, h, d // h).transpose(0, 2, 1, 3)


def multi_head(X, Y, W_Q, W_K, W_V, W_O, h, mask):
    """Queries from X (B, T, d), keys and values from Y (B, S, d).

    mask: True where a query may see a key, broadcast to (B, h, T, S).
    """
    B, T, d = X.shape
    Q, K, V = split(X @ W_Q, h), split(Y @ W_K, h), split(Y @ W_V, h)
    scores = Q @ K.transpose(0, 1, 3, 2) / np.sqrt(d // h)
    A = softmax(np.where(mask, scores, -np.inf), axis=-1)
    heads = A @ V  # (B, h, T, d/h)
    return heads.transpose(0, 2, 1, 3).reshape(B, T, d) @ W_O


# --8<-- [end:show]
# --8<-- [start:run]
def wrong_split(Z, h):
    B, T, d = Z.shape
    return Z.reshape(B, h, T, d // h)


T, d, h = 6, 12, 3
Z = np.arange(T)[None, :, None] + np.zeros((1, T, d))  # token t holds t
print("right: tokens in head 2", split(Z, h)[0, 2, :, 0])
print("wrong: tokens in head 2", wrong_split(Z, h)[0, 2, :, 0])
# --8<-- [end:run]
rng, B = np.random.default_rng(0), 2
X, Y = rng.normal(size=(B, T, d)), rng.normal(size=(B, 4, d))
W_Q, W_K, W_V, W_O = rng.normal(size=(4, d, d))
assert split(X, h).shape == wrong_split(X, h).shape == (B, h, T, d // h)
# h pieces a token: piece c belongs to token c // h
assert np.array_equal(
    wrong_split(Z, h)[0, :, :, 0].ravel(), Z[0, :, :h].ravel()
)
assert np.array_equal(split(Z, h)[0, :, :, 0], np.tile(np.arange(T), (h, 1)))


def loops(X, Y, h, mask):
    """One head and one token at a time, from column blocks."""
    out, k = np.zeros(X.shape), d // h
    for b, i, t in np.ndindex(B, h, X.shape[1]):
        c = slice(i * k, (i + 1) * k)
        s = (X[b, t] @ W_Q[:, c]) @ (Y[b] @ W_K[:, c]).T / np.sqrt(k)
        e = np.exp(s) * mask[b, t]
        head = e @ (Y[b] @ W_V[:, c]) / e.sum()
        out[b, t] += head @ W_O[c]  # concatenation and W_O: a sum of heads
    return out


causal = np.tri(T, dtype=bool)
both = np.broadcast_to(causal, (B, T, T))
own = multi_head(X, X, W_Q, W_K, W_V, W_O, h, causal)
assert np.allclose(own, loops(X, X, h, both))
real = np.array([[1, 1, 1, 0], [1, 1, 1, 1]], bool)  # padding of Y
cross = multi_head(X, Y, W_Q, W_K, W_V, W_O, h, real[:, None, None, :])
assert cross.shape == (B, T, d)
pad = np.broadcast_to(real[:, None], (B, T, 4))
assert np.allclose(cross, loops(X, Y, h, pad))
moved = Y.copy()
moved[0, 3] += 9  # padding of the memory does not matter
again = multi_head(X, moved, W_Q, W_K, W_V, W_O, h, real[:, None, None, :])
assert np.allclose(cross, again)


def moved(cut, join):
    """Entry (i, j): does token j move output i, under the causal mask?"""

    def run(X):
        Q, K, V = (cut(X @ W, h) for W in (W_Q, W_K, W_V))
        S = np.where(causal, Q @ np.swapaxes(K, 2, 3) / 2, -np.inf)
        return join(softmax(S, axis=-1) @ V) @ W_O

    if cut is split and join is merge:
        assert np.allclose(run(X), own)
    table = np.zeros((T, T), dtype=bool)
    for j in range(T):
        Z = X.copy()
        Z[:, j] += 1
        table[:, j] = np.abs(run(Z) - run(X)).max(axis=(0, 2)) > 1e-9
    return table


def merge(heads):
    return heads.transpose(0, 2, 1, 3).reshape(B, T, d)


def wrong_merge(heads):
    return heads.reshape(B, T, d)


# one mistake leaks; both together do not, but hide a part of the past
assert np.array_equal(moved(split, merge), causal)
assert np.triu(moved(wrong_split, merge), k=1).any()
assert np.triu(moved(split, wrong_merge), k=1).any()
twice = moved(wrong_split, wrong_merge)
assert not np.triu(twice, k=1).any() and not np.array_equal(twice, causal)

# scores of one head: rank at most d_k; the weights' rank can be full
q, k = rng.normal(size=(2, 9, 2))
S = q @ k.T
assert np.linalg.matrix_rank(S) == 2
assert np.linalg.matrix_rank(softmax(S, axis=1)) > 2
assert np.linalg.matrix_rank(np.log(softmax(S, axis=1)), tol=1e-9) <= 3
# parameters and multiply-adds: no h in them
assert sum(W.size for W in (W_Q, W_K, W_V, W_O)) == 4 * d**2
# one token's contribution through head i has rank at most d/h
c = slice(0, d // h)
assert np.linalg.matrix_rank(W_V[:, c] @ W_O[c]) == d // h
# the cards: eight heads of 64 or one of 512; keys and values of 1,500 frames
assert 4 * 512**2 == 1_048_576
assert round(2 * 2 * 1500 * 512**2 / 1e9, 1) == 1.6
