"""Step sizes that train a deep network, with and without batch norm."""

from itertools import pairwise

import numpy as np
from sklearn.datasets import load_digits

data, labels = load_digits(return_X_y=True)
data = data / 16


# --8<-- [start:show]
def run(eta, norm, scale, seed, depth=3, width=32, steps=100, n=64):
    rng = np.random.default_rng(seed)
    sizes = [64] + [width] * depth + [10]
    Ws = [
        rng.normal(0, scale * np.sqrt(2 / d), (m, d))
        for d, m in pairwise(sizes)
    ]
    bs = [np.zeros(m) for m in sizes[1:]]
    for _ in range(steps):
        i = rng.choice(1200, n, replace=False)
        loss, grads = loss_and_gradients(Ws, bs, data[i], labels[i], norm)
        if not np.isfinite(loss):
            return np.inf
        for a, g in zip(Ws + bs, grads, strict=True):
            a -= eta * g
    return loss_and_gradients(Ws, bs, data[:1200], labels[:1200], norm)[0]


# --8<-- [end:show]
def loss_and_gradients(Ws, bs, H, y, norm):
    kept, n = [], len(y)
    for W, b in zip(Ws[:-1], bs[:-1], strict=True):
        Z, sd = H @ W.T, np.ones(len(b))
        if norm:
            sd = np.sqrt(Z.var(axis=0) + 1e-5)
            Z = (Z - Z.mean(axis=0)) / sd
        kept.append((H, Z, sd))
        H = np.maximum(Z + b, 0)
    Z = H @ Ws[-1].T + bs[-1]
    Z = Z - Z.max(axis=1, keepdims=True)
    log_p = Z - np.log(np.exp(Z).sum(axis=1, keepdims=True))
    D = (np.exp(log_p) - np.eye(10)[y]) / n
    d_Ws, d_bs = [D.T @ H], [D.sum(axis=0)]
    for W, b, (below, Z, sd) in zip(
        Ws[:0:-1], bs[-2::-1], kept[::-1], strict=True
    ):
        G = D @ W * (Z + b > 0)
        d_bs.append(G.sum(axis=0))
        D = G
        if norm:
            D = (G - G.mean(axis=0) - Z * (G * Z).mean(axis=0)) / sd
        d_Ws.append(D.T @ below)
    loss = -np.mean(log_p[np.arange(n), y])
    return loss, d_Ws[::-1] + d_bs[::-1]


# --8<-- [start:run]
etas = (0.1, 0.3, 1.0, 3.0)
print("runs of three below 0.6 at step size", *etas)
for name, norm, scale in (
    ("plain, He", False, 1),
    ("plain, half of He", False, 0.5),
    ("batch norm, He", True, 1),
    ("batch norm, half of He", True, 0.5),
):
    with np.errstate(all="ignore"):  # plain runs may overflow
        losses = [
            [run(e, norm, scale, seed) for seed in range(3)] for e in etas
        ]
    print(f"{name:35}", *(f"{sum(a < 0.6 for a in row):3}" for row in losses))
    # --8<-- [end:run]
    trained = np.array(losses) < 0.6
    if norm:
        assert trained.all()
    else:
        assert not trained[2:].any() and trained[:2].all() == (scale == 1)

# the gradients are those of the loss
rng = np.random.default_rng(0)
Ws = [rng.normal(size=s) * 0.3 for s in ((5, 64), (4, 5), (10, 4))]
bs = [rng.normal(size=m) for m in (5, 4, 10)]
for norm in (False, True):

    def value(norm=norm):
        return loss_and_gradients(Ws, bs, data[:9], labels[:9], norm)[0]

    grads = loss_and_gradients(Ws, bs, data[:9], labels[:9], norm)[1]
    for a, g in zip(Ws + bs, grads, strict=True):
        i = tuple(rng.integers(m) for m in a.shape)
        i = (*i[:-1], 20) if a.shape[-1] == 64 else i
        a[i] += 1e-5
        up = value()
        a[i] -= 2e-5
        slope = (up - value()) / 2e-5
        a[i] += 1e-5
        assert np.isclose(slope, g[i], rtol=1e-4, atol=1e-8)
