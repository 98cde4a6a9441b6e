"""Converted weights that load without an error and compute something else."""

import numpy as np

rng = np.random.default_rng(0)
V, d, h, T = 13, 8, 2, 6
k = d // h


def rotate(X, halves):
    """Rotary positions; pairs are neighbours, or i and i + k / 2."""
    angle = np.arange(T)[:, None] / 10.0 ** np.arange(k // 2)
    a, b = (
        (slice(k // 2), slice(k // 2, k))
        if halves
        else (slice(0, k, 2), slice(1, k, 2))
    )
    Y = X.copy()
    Y[..., a] = X[..., a] * np.cos(angle) - X[..., b] * np.sin(angle)
    Y[..., b] = X[..., a] * np.sin(angle) + X[..., b] * np.cos(angle)
    return Y


def heads(X):
    return X.reshape(T, h, k).transpose(1, 0, 2)


def layers(p, ids, halves):
    """The activations, in order; p maps a name to a matrix (in, out)."""
    X = p["embed"][ids]
    Q, K, U = np.split(X @ p["qkv"], 3, axis=1)
    Q, K = (rotate(heads(M), halves) for M in (Q, K))
    S = Q @ K.transpose(0, 2, 1) / np.sqrt(k)
    S = np.where(np.tril(np.ones((T, T))) > 0, S, -np.inf)
    A = np.exp(S - S.max(axis=-1, keepdims=True))
    A /= A.sum(axis=-1, keepdims=True)
    Z = (A @ heads(U)).transpose(1, 0, 2).reshape(T, d)
    X1 = X + Z @ p["out"]
    return {
        "embed": X,
        "query and key": (Q @ K.transpose(0, 2, 1)),
        "value": U,
        "attention": X1,
        "logits": X1 @ p["head"],
    }


shapes = {"embed": (V, d), "qkv": (d, 3 * d), "out": (d, d), "head": (d, V)}
source = {n: rng.normal(size=s) / 2 for n, s in shapes.items()}
ids = rng.integers(0, V, size=T)
# within a head: even places first, then odd ones
half = np.concatenate([np.arange(0, k, 2), np.arange(1, k, 2)])
rope = (np.arange(h)[:, None] * k + half).ravel()


def converted(p):
    """Right: queries' and keys' columns reordered for rotation by halves."""
    Q, K, U = np.split(p["qkv"], 3, axis=1)
    return {**p, "qkv": np.hstack([Q[:, rope], K[:, rope], U])}


good = converted(source)
Q, K, U = np.split(good["qkv"], 3, axis=1)
by_head = np.hstack(
    [M[:, i * k : i * k + k] for i in range(h) for M in (Q, K, U)]
)
bad = {
    "pairs left as they were": source,
    "fused by head, read by kind": {**good, "qkv": by_head},
    "out not transposed": {**good, "out": good["out"].T},
    "head tied to embed by mistake": {**good, "head": good["embed"].T},
}


# --8<-- [start:show]
def first_difference(ours, theirs, tolerance=1e-6):
    """The first activation that differs, or None; the dicts are in order."""
    for name, want in theirs.items():
        if not np.allclose(ours[name], want, rtol=tolerance, atol=tolerance):
            return name
    return None


theirs = layers(source, ids, halves=False)
for name, p in {"right": good, **bad}.items():
    fits = {n: m.shape for n, m in p.items()} == shapes
    where = first_difference(layers(p, ids, halves=True), theirs)
    print(f"{name:29} names, shapes fit {fits}; differs at {where}")
# --8<-- [end:show]

found = [first_difference(layers(p, ids, True), theirs) for p in bad.values()]
assert found == ["query and key", "query and key", "attention", "logits"]
assert first_difference(layers(good, ids, True), theirs) is None
for seed in range(5):  # at position 0 nothing is rotated: a text of one token
    rng = np.random.default_rng(seed)
    text = rng.integers(0, V, size=T)
    a, b = layers(source, text, True), layers(source, text, False)
    one = slice(0, 1)
    assert np.allclose(a["logits"][one], b["logits"][one])
    assert not np.allclose(a["logits"][2:], b["logits"][2:])
    assert all(
        np.isclose(np.linalg.norm(p["qkv"]), np.linalg.norm(source["qkv"]))
        for p in bad.values()
    )  # so sums and norms of the weights cannot tell
