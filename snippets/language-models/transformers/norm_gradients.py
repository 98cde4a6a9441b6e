"""Gradients by layer at initialisation, post-norm against pre-norm."""

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


# --8<-- [start:show]
def sublayer(X, branch, place):
    """One addition to the stream; the tape holds what backward needs."""
    if place == "pre":  # the skip stays an identity
        Y, s = norm(X)
        out, tape = branch(Y)
        return X + out, (Y, s, tape)
    out, tape = branch(X)  # post: the norm stands on the skip
    Y, s = norm(X + out)
    return Y, (Y, s, tape)


def sublayer_back(G, branch_back, place, Y, s, tape):
    if place == "pre":
        back, grads = branch_back(G, tape)
        return G + norm_back(back, Y, s), grads
    G = norm_back(G, Y, s)
    back, grads = branch_back(G, tape)
    return G + back, grads


# --8<-- [end:show]


def forward(params, X, place, B, h):
    tapes = []
    for p in params["blocks"]:
        X, first = sublayer(X, lambda Z, p=p: attend(Z, p, B, h), place)
        X, second = sublayer(X, lambda Z, p=p: mlp(Z, p), place)
        tapes.append((first, second))
    Y, s = norm(X)
    return Y if place == "pre" else X, s, tapes


def loss_and_gradients(params, X, y, place, B, h):
    out, s, tapes = forward(params, X, place, B, h)
    alone, use = 1, place == "pre"
    if use:
        alone = s
    else:
        for pair in tapes:
            for _, scale, _ in pair:
                alone = alone * scale
    Z = out @ params["U"]
    Z = Z - Z.max(-1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(-1, keepdims=True))
    rows = np.arange(len(y))
    loss = -log_p[rows, y].mean()
    D = np.exp(log_p)
    D[rows, y] -= 1
    G = D / len(y) @ params["U"].T
    if use:
        G = norm_back(G, out, s)
    grads = []
    for p, (first, second) in zip(
        params["blocks"][::-1], tapes[::-1], strict=True
    ):
        G, a = sublayer_back(
            G, lambda D, t, p=p: mlp_back(D, p, t), place, *second
        )
        G, b = sublayer_back(
            G, lambda D, t, p=p: attend_back(D, p, t, B, h), place, *first
        )
        grads.append(a | b)
    return loss, grads[::-1], 1 / np.mean(alone), out


def fresh(rng, d, L, hidden, V):
    def draw(n, m, gain=1.0):
        return gain * rng.normal(size=(n, m)) / np.sqrt(n)

    return {
        "blocks": [
            {w: draw(d, d) for w in ("W_Q", "W_K", "W_V", "W_O")}
            | {"W_1": draw(d, hidden, 2**0.5), "W_2": draw(hidden, d)}
            for _ in range(L)
        ],
        "U": draw(d, V),
    }


B, T, d, h, V = 4, 16, 32, 4, 20


def setting(L, seed):
    rng = np.random.default_rng(seed)
    params = fresh(rng, d, L, 4 * d, V)
    X = rng.normal(size=(B * T, d))
    return params, X, rng.integers(V, size=B * T), rng


# --8<-- [start:measure]
def measures(place, L, seed):
    params, X, y, rng = setting(L, seed)
    _, grads, alone, out = loss_and_gradients(params, X, y, place, B, h)
    for p in params["blocks"]:  # every weight moves by about 1 %
        for w in p:
            p[w] = p[w] + 0.01 * p[w].std() * rng.normal(size=p[w].shape)
    moved, *_ = forward(params, X, place, B, h)
    sizes = [np.linalg.norm(g["W_2"]) for g in grads]
    change = np.sqrt(((moved - out) ** 2).mean())
    return sizes[0], sizes[-1], alone, change


# --8<-- [end:measure]


table = {
    (L, place): np.array([measures(place, L, seed) for seed in range(10)])
    for L in (6, 24, 48)
    for place in ("post", "pre")
}
# --8<-- [start:run]
print("blocks  norm  gradient first, last  skip alone  output's change")
for (L, place), runs in table.items():  # geometric means of ten seeds
    first, last, skip, change = np.exp(np.log(runs).mean(axis=0))
    print(f"{L:6}  {place:4} {first:10.2f} {last:9.2f} "
          f"{skip:15.2g} {change:12.3f}")  # fmt: skip
# --8<-- [end:run]
for seed in range(10):  # on every seed
    for L in (6, 24, 48):
        post, pre = table[L, "post"][seed], table[L, "pre"][seed]
        assert post[1] > pre[1] and pre[0] > pre[1]
        assert post[2] < pre[2] and post[3] > pre[3]
for L in (6, 24, 48):  # the share that explains each skip
    post, pre = (
        np.exp(np.log(table[L, place][:, 2]).mean())
        for place in ("post", "pre")
    )
    for share in (post ** (-1 / L) - 1, (pre**-2 - 1) / (2 * L)):
        assert 0.7 < share < 0.95
# on average: post-norm's first block falls behind its last with depth, and
# a change of weights moves its output ever further beyond pre-norm's
mean = {key: np.exp(np.log(runs).mean(axis=0)) for key, runs in table.items()}
behind = [mean[L, "post"][0] / mean[L, "post"][1] for L in (6, 24, 48)]
assert 1 > behind[0] > behind[1] > 1 / 2 > behind[2]
further = [mean[L, "post"][3] / mean[L, "pre"][3] for L in (6, 24, 48)]
assert 1 < further[0] < further[1] < further[2]
lasts = [mean[L, "pre"][1] for L in (6, 24, 48)]
assert lasts[0] > lasts[1] > lasts[2]  # shrinks with depth
for place in ("post", "pre"):  # the four numbers once more, from norms
    params, X, y, rng = setting(4, 3)
    _, grads, _, out = loss_and_gradients(params, X, y, place, B, h)
    for p in params["blocks"]:
        for w, W in p.items():  # by one hundredth of its own norm
            step = rng.normal(size=W.shape) / np.sqrt(W.size)
            p[w] = W + step * np.linalg.norm(W) / 100
    far = np.linalg.norm(
        loss_and_gradients(params, X, y, place, B, h)[-1] - out
    )
    ends = [np.sqrt(np.sum(grads[k]["W_2"] ** 2)) for k in (0, 3)]
    found = measures(place, 4, 3)
    assert np.allclose(found[:2], ends)
    assert np.isclose(found[3], far / np.sqrt(out.size), rtol=0.02)
for place in ("post", "pre"):  # the gradients, by finite differences
    params, X, y, rng = setting(3, 7)
    _, grads, *_ = loss_and_gradients(params, X, y, place, B, h)
    for p, g in zip(params["blocks"], grads, strict=True):
        for w in p:
            i = tuple(rng.integers(size) for size in p[w].shape)
            slopes = []
            for step in (1e-5, -1e-5):
                p[w][i] += step
                slopes.append(
                    loss_and_gradients(params, X, y, place, B, h)[0] / step
                )
                p[w][i] -= step
            assert np.isclose(sum(slopes) / 2, g[w][i], rtol=1e-4, atol=1e-8)
