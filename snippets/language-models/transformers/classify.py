"""A decoder as a classifier: read the last real token, not the last column."""

import numpy as np

rng = np.random.default_rng(0)


# --8<-- [start:show]
def classify(H, mask, W, b):
    """H (B, T, d) last rows, mask (B, T) True where real; logits (B, K)."""
    mask = np.asarray(mask, dtype=bool)
    if not mask.any(axis=1).all():
        raise ValueError("a text without a real token")
    last = mask.shape[1] - 1 - mask[:, ::-1].argmax(axis=1)
    return H[np.arange(len(H)), last] @ W + b


# --8<-- [end:show]
d, V, K = 6, 11, 3
E, WQ, WK, WV = (rng.normal(size=(n, d)) for n in (V, d, d, d))
W, b = rng.normal(size=(d, K)), rng.normal(size=K)


def decode(ids, mask):
    """One causal layer; fillers are hidden, positions count real tokens."""
    place = np.maximum(np.cumsum(mask, axis=1) - 1, 0)
    X = E[ids] + np.sin(place[..., None] / 3.0 ** np.arange(d))
    S = X @ WQ @ (X @ WK).transpose(0, 2, 1) / np.sqrt(d)
    n = ids.shape[1]
    seen = np.tril(np.ones((n, n), dtype=bool)) & mask[:, None, :]
    seen |= np.eye(n, dtype=bool)  # a filler sees itself, so no empty row
    A = np.exp(np.where(seen, S, -1e9) - S.max(axis=-1, keepdims=True))
    return X + A / A.sum(axis=-1, keepdims=True) @ (X @ WV)


# --8<-- [start:run]
text = np.array([[3, 7, 1, 4]])
alone = classify(decode(text, text > -1), text > -1, W, b)
for side in "right", "left":
    pad = (0, 5) if side == "right" else (5, 0)
    ids = np.pad(text, ((0, 0), pad))
    mask = np.pad(text > -1, ((0, 0), pad))
    H = decode(ids, mask)
    for name, logits in (
        ("last real", classify(H, mask, W, b)),
        ("column -1", H[:, -1] @ W + b),
        ("count - 1", H[[0], mask.sum(axis=1) - 1] @ W + b),
    ):
        print(f"{side:5} {name}: same {np.allclose(logits, alone)}")
# --8<-- [end:run]

for seed in range(5):
    rng = np.random.default_rng(seed)
    lengths = rng.integers(1, 9, size=6)
    for left in False, True:
        ids = rng.integers(0, V, size=(6, 12))
        column = np.arange(12)
        mask = column < lengths[:, None]
        mask = mask[:, ::-1] if left else mask
        both = classify(decode(ids, mask), mask, W, b)
        for i in range(6):
            own = ids[i][mask[i]][None]
            one = classify(decode(own, own > -1), own > -1, W, b)
            assert np.allclose(one[0], both[i])
        H = decode(ids, mask)
        column_last = np.allclose(H[:, -1] @ W + b, both)
        count = H[np.arange(6), mask.sum(axis=1) - 1] @ W + b
        assert column_last == left and np.allclose(count, both) != left
H = rng.normal(size=(1, 3, d))
holes = np.array([[1, 0, 1]])  # a masked token inside
assert np.allclose(classify(H, holes, W, b), H[:, 2] @ W + b)
try:
    classify(H, [[0, 0, 0]], W, b)
    raise AssertionError
except ValueError:
    pass
