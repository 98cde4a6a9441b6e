"""SimCLR on digits: the views decide what the features keep."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression

digits = load_digits()


def info_nce_gradient(S, tau):
    P = np.exp((S - S.max(axis=1, keepdims=True)) / tau)
    P /= P.sum(axis=1, keepdims=True)
    return (P - np.eye(len(S))) / (len(S) * tau)


# --8<-- [start:show]
def view(X, rng, dim):
    """Shift by up to a pixel each way; perhaps change the brightness."""
    images = np.pad(X.reshape(-1, 8, 8), ((0, 0), (1, 1), (1, 1)))
    i, j = rng.integers(3, size=(2, len(X), 1))
    rows, columns = i + np.arange(8), j + np.arange(8)
    index = np.arange(len(X))[:, None, None]
    out = images[index, rows[:, :, None], columns[:, None, :]]
    if dim:
        out = out * rng.uniform(0.1, 1, size=(len(X), 1, 1))
    return out.reshape(len(X), 64)


def gradients(params, A, B, tau):
    """Views A and B, each (n, 64), are rows of one batch."""
    W, c, V = params
    X = np.vstack([A, B])
    H = np.maximum(X @ W + c, 0)  # features, kept
    Z = H @ V  # projection, thrown away after training
    norms = np.linalg.norm(Z, axis=1, keepdims=True)
    U, n = Z / norms, len(A)
    G = info_nce_gradient(U[:n] @ U[n:].T, tau)  # A looks for B, and B for A
    G = (G + info_nce_gradient(U[n:] @ U[:n].T, tau).T) / 2
    dU = np.vstack([G @ U[n:], G.T @ U[:n]])
    dZ = (dU - U * np.sum(U * dU, axis=1, keepdims=True)) / norms
    dH = dZ @ V.T * (H > 0)
    return X.T @ dH, dH.sum(axis=0), H.T @ dZ


# --8<-- [end:show]


def unit(Z):
    return Z / np.linalg.norm(Z, axis=1, keepdims=True)


def fit(X, seed, dim, steps=100, n=128, tau=0.2, eta=0.01):
    rng = np.random.default_rng(seed)
    params = [
        rng.normal(0, 64**-0.5, (64, 64)),
        np.zeros(64),
        rng.normal(0, 64**-0.5, (64, 16)),
    ]
    first, second = ([np.zeros_like(p) for p in params] for _ in range(2))
    for t in range(1, steps + 1):
        batch = X[rng.integers(len(X), size=n)]
        grads = gradients(
            params, view(batch, rng, dim), view(batch, rng, dim), tau
        )
        for p, g, m, v in zip(params, grads, first, second, strict=True):
            m += 0.1 * (g - m)
            v += 0.01 * (g**2 - v)
            p -= eta * m / (1 - 0.9**t) / (np.sqrt(v / (1 - 0.99**t)) + 1e-8)
    return params


tables = []


# --8<-- [start:run]
def probe(R, y, few, test):
    """Accuracy of a linear classifier on frozen features R."""
    R = (R - R[few].mean(axis=0)) / R[few].std()
    model = LogisticRegression(max_iter=3000).fit(R[few], y[few])
    return model.score(R[test], y[test])


for seed in range(3):
    rng = np.random.default_rng(seed)
    bright = rng.integers(2, size=1797)
    X = digits.data / 16 * np.where(bright, 1, 0.5)[:, None]
    still, X = X, view(X, rng, dim=False)
    order = rng.permutation(1797)
    train, few, test = order[:1200], order[:100], order[1200:]
    features = {"not displaced": still, "pixels": X}
    W, c, V = fit(X[train], seed, dim=False, steps=0)
    features["untrained: H"] = np.maximum(X @ W + c, 0)
    for name, dim in (("shifts", False), ("shifts, light", True)):
        W, c, V = fit(X[train], seed, dim)
        H = np.maximum(X @ W + c, 0)
        features[f"{name}: H"], features[f"{name}: Z"] = H, unit(H @ V)
    features["shifts, light: unit H"] = unit(H)
    both = digits.target, bright
    rows = [[probe(R, y, few, test) for y in both] for R in features.values()]
    tables.append(rows)
for name, (a, b) in zip(features, np.mean(tables, axis=0), strict=True):
    print(f"{name:<21}  digit {a:.2f}  brightness {b:.2f}")
# --8<-- [end:run]
for table in tables:
    digit, light = np.transpose(table)
    for rival in digit[1:3]:  # pixels and the untrained network
        assert digit[4] > rival + 0.15 and digit[6] > rival + 0.15
    assert digit.argmax() == 0  # the displacement is what hurts
    assert light[4] > 0.95 and light[5] > 0.95  # H keeps it
    assert light[6] < 0.6  # Z has lost it: chance is 0.5
    assert light[7] < 0.6  # H has it in its length only
    assert digit[3] < digit[4] and digit[5] < digit[6]
# gradients against differences of the symmetric loss
rng = np.random.default_rng(1)
params = [rng.normal(size=(64, 64)), rng.normal(size=64)]
params.append(rng.normal(size=(64, 16)))
A, B = rng.normal(size=(2, 5, 64))


def loss():
    W, c, V = params
    U, T = (unit(np.maximum(M @ W + c, 0) @ V) for M in (A, B))
    S = U @ T.T / 0.3
    return -np.mean(
        [np.diag(S - np.log(np.exp(S).sum(axis=a))[:, None].T) for a in (0,)]
        + [np.diag(S - np.log(np.exp(S).sum(axis=1))[:, None])]
    )


for p, g in zip(params, gradients(params, A, B, 0.3), strict=True):
    i = (3, 5)[: p.ndim]
    ends = []
    for step in (1e-6, -1e-6):
        p[i] += step
        ends.append(loss())
        p[i] -= step
    assert np.isclose((ends[0] - ends[1]) / 2e-6, g[i], rtol=1e-4, atol=1e-8)
