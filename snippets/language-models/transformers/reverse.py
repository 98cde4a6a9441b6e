"""A one-block transformer learns to reverse; parts are taken away."""

import numpy as np


def norm(X):
    """Layer normalisation without parameters, and its scale."""
    C = X - X.mean(-1, keepdims=True)
    s = np.sqrt((C**2).mean(-1, keepdims=True) + 1e-6)
    return C / s, s


def norm_back(G, Y, s):
    along = (G * Y).mean(-1, keepdims=True)
    return (G - G.mean(-1, keepdims=True) - Y * along) / s


def split(X, B, h):
    *S, n, d = X.shape
    return X.reshape(*S, B, n // B, h, d // h).swapaxes(-2, -3)


def join(X):
    X = X.swapaxes(-2, -3)
    *S, B, T, h, k = X.shape
    return X.reshape(*S, B * T, h * k)


def tr(W):
    return W.swapaxes(-1, -2)


def attend(X, p, B, h):
    Q, K, V = (split(X @ p[w], B, h) for w in ("W_Q", "W_K", "W_V"))
    S = Q @ tr(K) / np.sqrt(Q.shape[-1])
    S = np.where(np.tri(S.shape[-1], dtype=bool), S, -np.inf)
    A = np.exp(S - S.max(-1, keepdims=True))
    A /= A.sum(-1, keepdims=True)
    H = join(A @ V)
    return H @ p["W_O"], (X, Q, K, V, A, H)


def attend_back(G, p, tape, B, h):
    X, Q, K, V, A, H = tape
    g = {"W_O": tr(H) @ G}
    D = split(G @ tr(p["W_O"]), B, h)
    dA = D @ tr(V)
    dS = A * (dA - (dA * A).sum(-1, keepdims=True)) / np.sqrt(Q.shape[-1])
    parts = {"W_Q": dS @ K, "W_K": tr(dS) @ Q, "W_V": tr(A) @ D}
    dX = 0
    for w, part in parts.items():
        part = join(part)
        g[w] = tr(X) @ part
        dX = dX + part @ tr(p[w])
    return dX, g


def mlp(X, p):
    H = np.maximum(X @ p["W_1"], 0)
    return H @ p["W_2"], (X, H)


def mlp_back(G, p, tape):
    X, H = tape
    D = (G @ tr(p["W_2"])) * (H > 0)
    return D @ tr(p["W_1"]), {"W_2": tr(H) @ G, "W_1": tr(X) @ D}


def forward(params, ids, B, h, without):
    """ids (seeds, B, T); params with a leading axis of seeds."""
    S, _, T = ids.shape
    rows = np.arange(S)[:, None]
    flat = ids.reshape(S, B * T)
    X = params["E"][rows, flat]
    if without != "positions":
        X = X + np.tile(params["P"], (1, B, 1))
    Y, s = norm(X)
    out, tape = attend(Y, params, B, h)
    if without == "attention":
        out = 0 * out
    H = X + out
    Y2, s2 = norm(H)
    out, tape2 = mlp(Y2, params)
    if without == "MLP":
        out = 0 * out
    R = H + out
    Z, s3 = norm(R)
    logit = Z @ params["U"]
    return logit, (flat, Y, s, tape, Y2, s2, tape2, Z, s3)


def backward(params, D, tapes, B, h, without):
    flat, Y, s, tape, Y2, s2, tape2, Z, s3 = tapes
    grads = {"U": tr(Z) @ D}
    G = norm_back(D @ tr(params["U"]), Z, s3)
    if without != "MLP":
        back, g = mlp_back(G, params, tape2)
        grads |= g
        G = G + norm_back(back, Y2, s2)
    if without != "attention":
        back, g = attend_back(G, params, tape, B, h)
        grads |= g
        G = G + norm_back(back, Y, s)
    S, n, d = G.shape
    if without != "positions":
        grads["P"] = G.reshape(S, B, n // B, d).sum(axis=1)
    grads["E"] = np.zeros_like(params["E"])
    np.add.at(grads["E"], (np.arange(S)[:, None], flat), G)
    return grads


# --8<-- [start:show]
n, letters, bar = 4, 6, 6  # "2 5 0 3 | 3 0 5 2"


def texts(rngs):
    """Letters, a bar, the letters reversed; the model reads all but the
    last and is to predict what follows the bar. A generator a seed."""
    a = np.stack([r.integers(letters, size=(B, n)) for r in rngs])
    bars = np.full((len(rngs), B, 1), bar)
    answer = a[..., ::-1]
    return np.concatenate([a, bars, answer[..., :-1]], axis=-1), answer


# --8<-- [end:show]


T, V, d, h, B = 2 * n, letters + 1, 16, 2, 16


def start(rngs):
    def draw(*shape):
        size = shape[0] ** -0.5
        return np.stack([r.normal(size=shape) * size for r in rngs])

    params = {w: draw(d, d) for w in ("W_Q", "W_K", "W_V", "W_O")}
    params |= {"W_1": draw(d, 2 * d), "W_2": draw(2 * d, d)}
    params |= {"U": draw(d, V)}
    params |= {"E": draw(d, V).swapaxes(1, 2), "P": draw(d, T).swapaxes(1, 2)}
    return params


def loss_and_signal(logit, y, S):
    Z = logit.reshape(S, B, T, V)[:, :, n:]
    Z = Z - Z.max(-1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(-1, keepdims=True))
    loss = -np.take_along_axis(log_p, y[..., None], -1).mean(axis=(1, 2, 3))
    D = np.zeros((S, B, T, V))
    D[:, :, n:] = (np.exp(log_p) - np.eye(V)[y]) / (B * n)
    return loss, D.reshape(S, B * T, V), (Z.argmax(-1) == y).mean(axis=(1, 2))


def train(without, steps=100, eta=0.02, seeds=(0, 1, 2)):
    rngs = [np.random.default_rng(s) for s in seeds]
    params = start(rngs)
    m, v = ({k: np.zeros_like(w) for k, w in params.items()} for _ in "mv")
    for k in range(1, steps + 1):
        ids, y = texts(rngs)
        logit, tapes = forward(params, ids, B, h, without)
        loss, D, right = loss_and_signal(logit, y, len(seeds))
        for w, g in backward(params, D, tapes, B, h, without).items():
            m[w] += 0.1 * (g - m[w])
            v[w] += 0.02 * (g**2 - v[w])
            root = np.sqrt(v[w] / (1 - 0.98**k)) + 1e-8
            params[w] -= eta * min(1, k / 20) * m[w] / (1 - 0.9**k) / root
    ids, y = texts(rngs)
    logit, _ = forward(params, ids, B, h, without)
    loss, _, right = loss_and_signal(logit, y, len(seeds))
    return loss, right


# --8<-- [start:run]
print("without     share right on fresh texts, three seeds")
for part in ("nothing", "positions", "attention", "MLP"):
    loss, right = train(part)
    print(f"{part:10}", *(f"{r:5.0%}" for r in right))
    # --8<-- [end:run]
    if part in ("nothing", "MLP"):
        assert np.all(right > 0.99) and np.all(loss < 0.1)
    if part == "attention":  # a guess: one of six
        assert np.all(np.abs(right - 1 / 6) < 5 * np.sqrt(5 / 36 / (B * n)))
    if part == "positions":
        assert np.all((right > 0.2) & (right < 0.6))

rngs = [np.random.default_rng(s) for s in (5, 6)]
for without in ("nothing", "positions", "attention", "MLP"):
    params = start(rngs)
    ids, y = texts(rngs)
    assert np.array_equal(ids[0, :, :n], y[0, :, ::-1])
    assert np.array_equal(ids[0, :, n + 1 :], y[0, :, :-1])
    other = ids.copy()  # what comes later is not seen
    other[:, :, n + 2 :] = (other[:, :, n + 2 :] + 1) % letters
    early, late = (
        forward(params, i, B, h, without)[0].reshape(2, B, T, V)
        for i in (ids, other)
    )
    assert np.allclose(early[:, :, : n + 2], late[:, :, : n + 2])
    assert not np.allclose(early[:, :, n + 2 :], late[:, :, n + 2 :])
    logit, tapes = forward(params, ids, B, h, without)
    _, D, _ = loss_and_signal(logit, y, 2)
    for w, g in backward(params, D, tapes, B, h, without).items():
        i = tuple(rngs[0].integers(size) for size in g.shape)
        slopes = []
        for step in (1e-5, -1e-5):
            params[w][i] += step
            logit, _ = forward(params, ids, B, h, without)
            slopes.append(loss_and_signal(logit, y, 2)[0][i[0]] / step)
            params[w][i] -= step
        assert np.isclose(sum(slopes) / 2, g[i], rtol=1e-4, atol=1e-8), w
