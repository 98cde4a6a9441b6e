"""Left and right padding in batched generation with a cache."""

import numpy as np

rng = np.random.default_rng(3)
V, D, LAYERS, PAD = 40, 16, 2, 0
E, P, OUT = (rng.normal(size=(n, D)) for n in (V, 64, V))
W = rng.normal(size=(LAYERS, 4, D, D)) / np.sqrt(D)


# --8<-- [start:forward]
def forward(ids, positions, real, cache):
    """ids, positions (B, n); real (B, S) for all S columns so far."""
    # E, P embed tokens and positions, W has two layers, OUT gives logits
    X = E[ids] + P[positions]
    S, n = real.shape[1], ids.shape[1]
    causal = np.tri(n, S, S - n, dtype=bool)  # columns, not positions
    itself = np.eye(n, S, S - n, dtype=bool)  # for fillers
    mask = causal & real[:, None] | itself
    for layer, (Wq, Wk, Wv, Wo) in enumerate(W):
        K, U = X @ Wk, X @ Wv  # keys, values
        if cache[layer]:
            K = np.concatenate([cache[layer][0], K], axis=1)
            U = np.concatenate([cache[layer][1], U], axis=1)
        cache[layer] = K, U
        A = np.exp(X @ Wq @ K.transpose(0, 2, 1) / 4) * mask  # 4: sqrt(D)
        X = X + np.tanh(A / A.sum(axis=2, keepdims=True) @ U @ Wo)
    return X[:, -1] @ OUT.T  # logits of the last column


# --8<-- [end:forward]
# --8<-- [start:generate]
def generate(prompts, n, side="left", count_pads=False):
    width = max(map(len, prompts))
    fill = [[PAD] * (width - len(p)) for p in prompts]
    if side == "left":
        ids = np.array([f + p for f, p in zip(fill, prompts, strict=True)])
    else:
        ids = np.array([p + f for f, p in zip(fill, prompts, strict=True)])
    # PAD must be no real token
    real, cache, new = ids != PAD, [None] * LAYERS, ids
    for _ in range(n):
        count = np.ones_like(real) if count_pads else real
        positions = (count.cumsum(axis=1) - 1).clip(0)[:, -new.shape[1] :]
        new = forward(new, positions, real, cache).argmax(1)[:, None]
        ids = np.hstack([ids, new])
        real = np.hstack([real, np.ones_like(new, dtype=bool)])
    return ids[:, width:].tolist()


# --8<-- [end:generate]
# --8<-- [start:run]
prompts = [[5, 9, 3], [7, 2, 8, 4, 11, 6]]
print("alone         ", [generate([p], 6)[0] for p in prompts])
print("left          ", generate(prompts, 6))
print("left, counted ", generate(prompts, 6, count_pads=True))
print("right         ", generate(prompts, 6, side="right"))
# --8<-- [end:run]
for seed in range(20):
    gen = np.random.default_rng(seed)
    texts = [gen.integers(1, V, n).tolist() for n in gen.integers(2, 12, 4)]
    assert generate(texts, 6) == [generate([p], 6)[0] for p in texts]
longest = max(range(2), key=lambda i: len(prompts[i]))
for bad in {"count_pads": True}, {"side": "right"}:
    texts = generate(prompts, 6, **bad)
    assert texts[longest] == generate([prompts[longest]], 6)[0]
    assert texts[1 - longest] != generate([prompts[1 - longest]], 6)[0]
# with a cache, token by token, as a full pass each time
ids = list(prompts[1])
for token in generate([prompts[1]], 6)[0]:
    full = np.array([ids])
    own = forward(full, np.arange(len(ids))[None], full >= 0, [None] * LAYERS)
    assert own.argmax() == token
    ids.append(token)
