"""A decoder block in NumPy, and a whole language model around it."""

import numpy as np


# --8<-- [start:show]
def rms_norm(X, g, eps=1e-6):
    return g * X / np.sqrt((X**2).mean(-1, keepdims=True) + eps)


def softmax(S):
    E = np.exp(S - S.max(-1, keepdims=True))
    return E / E.sum(-1, keepdims=True)


def attention(X, p, h):
    B, T, d = X.shape
    Q, K, V = (
        (X @ p[name]).reshape(B, T, h, d // h).swapaxes(1, 2)
        for name in ("W_Q", "W_K", "W_V")
    )
    S = Q @ K.swapaxes(2, 3) / np.sqrt(d // h)  # (B, h, T, T)
    S = np.where(np.tri(T, dtype=bool), S, -np.inf)
    return (softmax(S) @ V).swapaxes(1, 2).reshape(B, T, d) @ p["W_O"]


def swiglu(X, p):
    Z = X @ p["W_gate"]
    swish = Z * 0.5 * (1 + np.tanh(Z / 2))  # z times sigmoid(z)
    return (swish * (X @ p["W_up"])) @ p["W_down"]


def decoder_block(X, p, h):
    X = X + attention(rms_norm(X, p["g_1"]), p, h)
    return X + swiglu(rms_norm(X, p["g_2"]), p)


# --8<-- [end:show]


# --8<-- [start:model]
def logits(ids, model, h):  # ids (B, T), integers from 0 to V - 1
    X = model["E"][ids] + model["P"][: ids.shape[1]]  # (B, T, d)
    for p in model["blocks"]:
        X = decoder_block(X, p, h)
    return rms_norm(X, model["g"]) @ model["E"].T  # (B, T, V)


def losses(ids, model, h):  # position t predicts token t + 1
    Z = logits(ids[:, :-1], model, h)
    Z = Z - Z.max(-1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(-1, keepdims=True))
    return -np.take_along_axis(log_p, ids[:, 1:, None], -1)[..., 0]


# --8<-- [end:model]


def random_model(rng, V, T, d, L, hidden):
    def draw(*shape):
        return rng.normal(size=shape) / np.sqrt(shape[0])

    blocks = [
        {name: draw(d, d) for name in ("W_Q", "W_K", "W_V", "W_O")}
        | {"W_gate": draw(d, hidden), "W_up": draw(d, hidden)}
        | {"W_down": draw(hidden, d)}
        | {"g_1": rng.uniform(0.5, 2, d), "g_2": rng.uniform(0.5, 2, d)}
        for _ in range(L)
    ]
    E, P = rng.normal(size=(V, d)) / np.sqrt(d), rng.normal(size=(T, d)) / 9
    return {"E": E, "P": P, "blocks": blocks, "g": np.full(d, 0.5)}


rng = np.random.default_rng(0)
V, T, d, L, h = 11, 6, 8, 2, 2
model = random_model(rng, V, T, d, L, hidden=21)
# --8<-- [start:run]
ids = rng.integers(V, size=(3, T))  # a batch of 3 texts, 6 tokens each
once = losses(ids, model, h)
prefixes = [losses(ids[:, : t + 2], model, h)[:, -1] for t in range(T - 1)]
print("logits", logits(ids[:, :-1], model, h).shape, " losses", once.shape)
print("first text:      ", *np.round(once[0], 2))
print("prefix by prefix:", *np.round([row[0] for row in prefixes], 2))
print(f"mean loss {once.mean():.2f}, log V {np.log(V):.2f}")
# --8<-- [end:run]
assert np.allclose(once, np.stack(prefixes, axis=1), rtol=1e-12)
flipped = losses(ids[::-1], model, h)
assert np.allclose(flipped[::-1], once)  # texts do not see each other
swapped = ids[:, [1, 0, 2, 3, 4, 5]]
assert not np.allclose(losses(swapped, model, h)[:, 3:], once[:, 3:])
wide = model["blocks"][0]
big = random_model(np.random.default_rng(8), 5, 2, 64, 1, 256)["blocks"][0]
x = np.random.default_rng(9).normal(size=(100, 256))
assert abs((x @ big["W_down"]).var() - 1) < 0.1  # variance is kept
silent = wide | {
    "W_O": 0 * wide["W_O"],
    "W_down": 0 * wide["W_down"],
}
X = rng.normal(size=(2, 5, d))
assert np.array_equal(decoder_block(X, silent, h), X)  # the stream alone
assert np.allclose(
    decoder_block(1e3 * X, wide, h) - 1e3 * X,
    decoder_block(1e6 * X, wide, h) - 1e6 * X,
    atol=5e-2,
)  # a branch hardly sees the length of the stream, except after addition
for seed in range(3):  # a fresh small model knows nothing
    r = np.random.default_rng(seed)
    fresh = random_model(r, 50, T, 32, L, 85)
    fresh["g"] = np.full(32, 0.3)
    many = losses(r.integers(50, size=(64, T)), fresh, 4)
    assert abs(many.mean() - np.log(50)) < 0.25
for seed in range(3):  # tied embeddings favour the token that is read
    r = np.random.default_rng(seed)
    fresh = random_model(r, 50, T, 32, 1, 85)
    fresh["g"] = np.ones(32)
    for p in fresh["blocks"]:
        p["W_O"], p["W_down"] = 0.1 * p["W_O"], 0.1 * p["W_down"]
    ids = r.integers(50, size=(64, T))
    unshifted = np.repeat(ids, 2, axis=1)[:, : T + 1]  # each token twice
    right = losses(ids, fresh, 4).mean()
    assert losses(unshifted, fresh, 4)[:, ::2].mean() < right - 0.5


def row_by_row(X, p, h, t):
    """The block's row t of one text, by loops over heads and tokens."""

    def unit(x, g):
        return g * x / np.sqrt(np.dot(x, x) / len(x) + 1e-6)

    k = X.shape[1] // h
    seen = [unit(x, p["g_1"]) for x in X[: t + 1]]
    heads = []
    for j in range(h):
        cut = slice(j * k, (j + 1) * k)
        q = seen[t] @ p["W_Q"][:, cut]
        raw = [np.exp(q @ (x @ p["W_K"][:, cut]) / k**0.5) for x in seen]
        value = sum(
            w * (x @ p["W_V"][:, cut]) for w, x in zip(raw, seen, strict=True)
        )
        heads.append(value / sum(raw))
    x = X[t] + np.concatenate(heads) @ p["W_O"]
    z = unit(x, p["g_2"])
    gate = z @ p["W_gate"]
    hidden = gate / (1 + np.exp(-gate)) * (z @ p["W_up"])
    return x + hidden @ p["W_down"]


for case, (heads, length) in enumerate(((4, 5), (2, 1), (8, 3))):
    X = np.random.default_rng(case).normal(size=(2, length, d))
    p = model["blocks"][1]
    out = decoder_block(X, p, heads)
    for b in range(2):
        for t in range(length):
            assert np.allclose(out[b, t], row_by_row(X[b], p, heads, t))
ids = np.random.default_rng(3).integers(V, size=(4, T))
for t in range(T - 1):  # each loss from its own prefix, by softmax
    z = logits(ids[:, : t + 1], model, h)[:, -1]
    chance = softmax(z)[np.arange(4), ids[:, t + 1]]
    assert np.allclose(losses(ids, model, h)[:, t], -np.log(chance))
for b in range(4):  # the model row by row: E and P in, norm and E out
    X = np.array([model["E"][i] + model["P"][t] for t, i in enumerate(ids[b])])
    for p in model["blocks"]:
        X = np.array([row_by_row(X, p, h, t) for t in range(T)])
    for t, x in enumerate(X):
        z = model["g"] * x / np.sqrt(np.dot(x, x) / d + 1e-6)
        dots = [np.dot(z, e) for e in model["E"]]
        assert np.allclose(logits(ids, model, h)[b, t], dots)
assert np.allclose(softmax(X).sum(-1), 1) and np.all(softmax(X) > 0)
