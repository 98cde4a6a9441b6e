"""A whole layer on several devices: heads, then columns and rows."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
T, d, heads, kv_heads, w, hidden = 5, 24, 6, 3, 4, 36
shapes = {"Q": (d, heads * w), "K": (d, kv_heads * w), "V": (d, kv_heads * w)}
shapes |= {"O": (heads * w, d), "up": (d, hidden), "down": (hidden, d)}
M = {name: rng.normal(size=s) / np.sqrt(d) for name, s in shapes.items()}


def norm(X):
    return X / np.sqrt((X**2).mean(axis=1, keepdims=True))


def attention(X, M):  # as many heads as the matrices have
    Q, K, V = ((X @ M[c]).reshape(len(X), -1, w) for c in "QKV")
    K, V = (np.repeat(Z, heads // kv_heads, axis=1) for Z in (K, V))
    S = np.einsum("thk,shk->hts", Q, K) / np.sqrt(w)
    A = np.exp(S) * np.tri(len(X))
    A = A / A.sum(axis=2, keepdims=True)
    return np.einsum("hts,shk->thk", A, V).reshape(len(X), -1) @ M["O"]


def layer(X, devices):
    # an all-reduce is the sum over devices, known to all of them
    X = X + sum(attention(norm(X), part) for part in devices)
    return X + sum(
        np.maximum(norm(X) @ part["up"], 0) @ part["down"] for part in devices
    )


# --8<-- [end:show]
# --8<-- [start:run]
def split(M, p):
    cut = {k: np.split(W, p, axis=k not in ("O", "down")) for k, W in M.items()}
    return [{k: parts[i] for k, parts in cut.items()} for i in range(p)]


X = rng.normal(size=(T, d))
print("equal on 3 devices:", np.allclose(layer(X, split(M, 3)), layer(X, [M])))
numbers = 2 * 4_096 * 32  # two sums of width d in each of 32 layers
for tokens in 1, 126, 2_000:
    sent = 2 * 7 / 8 * 2 * numbers * tokens  # a ring of 8, 2 bytes each
    print(f"{tokens:5} tokens: each device sends {sent / 1e6:7.1f} MB")
# --8<-- [end:run]
for p in 1, 3:
    assert np.allclose(layer(X, split(M, p)), layer(X, [M]))
# each head by itself, in loops, is the definition
H = norm(X)
out = np.zeros((T, heads * w))
for h in range(heads):
    q = H @ M["Q"][:, h * w : (h + 1) * w]
    g = h // (heads // kv_heads)
    k, v = (H @ M[c][:, g * w : (g + 1) * w] for c in "KV")
    for t in range(T):
        e = np.exp(k[: t + 1] @ q[t] / np.sqrt(w))
        out[t, h * w : (h + 1) * w] = e @ v[: t + 1] / e.sum()
assert np.allclose(attention(H, M), out @ M["O"])
# rows first: the activation comes before the sum
wrong = sum(
    np.maximum(H[:, i] @ M["up"][i], 0) for i in np.split(np.arange(d), 3)
)
assert not np.allclose(
    wrong @ M["down"], np.maximum(H @ M["up"], 0) @ M["down"]
)
# the norm needs the whole row: on its share alone it is another number
assert not np.allclose(norm(X[:, :8]), norm(X)[:, :8])
# a ring of 8 counted: 7 rounds of reduce-scatter, 7 of all-gather
ring = sum(numbers * 2_000 * 2 / 8 for _ in range(7 + 7))
assert np.isclose(sent, ring)
