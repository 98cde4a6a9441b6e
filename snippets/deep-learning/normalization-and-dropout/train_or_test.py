"""The same trained network under batch, running and stale statistics."""

import numpy as np
from sklearn.datasets import load_digits

data, labels = load_digits(return_X_y=True)
data = data / 16


# --8<-- [start:show]
def train(X, y, rng, momentum=0.1, steps=300, n=64, eps=1e-5):
    W, V = rng.normal(0, 0.2, (32, 64)), rng.normal(0, 0.2, (10, 32))
    gamma, beta, c = np.ones(32), np.zeros(32), np.zeros(10)
    mean, var = np.zeros(32), np.ones(32)  # the running statistics
    for _ in range(steps):
        i = rng.choice(len(X), n, replace=False)
        Z = X[i] @ W.T
        sd = np.sqrt(Z.var(axis=0) + eps)
        Z_hat = (Z - Z.mean(axis=0)) / sd
        mean += momentum * (Z.mean(axis=0) - mean)
        var += momentum * (Z.var(axis=0, ddof=1) - var)
        H = np.maximum(gamma * Z_hat + beta, 0)
        P = np.exp(H @ V.T + c)
        P /= P.sum(axis=1, keepdims=True)
        D = (P - np.eye(10)[y[i]]) / n
        G = D @ V * (H > 0)
        d_gamma, d_beta = (G * Z_hat).sum(axis=0), G.sum(axis=0)
        dZ = gamma / sd * (G - d_beta / n - Z_hat * d_gamma / n)
        for a, g in (W, dZ.T @ X[i]), (V, D.T @ H), (c, D.sum(axis=0)):
            a -= 0.5 * g
        gamma, beta = gamma - 0.5 * d_gamma, beta - 0.5 * d_beta
    return W, gamma, beta, V, c, mean, var


# --8<-- [end:show]
order = np.random.default_rng(0).permutation(len(data))
X, y, test = data[order[:1200]], labels[order[:1200]], order[1200:]
by_label = test[np.argsort(labels[test], kind="stable")]
trained, stale = (
    [train(X, y, np.random.default_rng(s), m) for s in range(3)]
    for m in (0.1, 1e-4)
)


# --8<-- [start:run]
def predict(net, X, training, eps=1e-5):
    W, gamma, beta, V, c, mean, var = net
    Z = X @ W.T
    if training:
        mean, var = Z.mean(axis=0), Z.var(axis=0)
    H = np.maximum(gamma * (Z - mean) / np.sqrt(var + eps) + beta, 0)
    return np.argmax(H @ V.T + c, axis=1)


def accuracy(net, training, n, rows):
    parts = [rows[i : i + n] for i in range(0, len(rows), n)]
    right = [predict(net, data[p], training) == labels[p] for p in parts]
    return np.mean(np.concatenate(right))


scores = {}
for way, nets, training, n, rows in (
    ("running statistics", trained, False, 64, test),
    ("batches of 64", trained, True, 64, test),
    ("64, sorted by label", trained, True, 64, by_label),
    ("batches of 4", trained, True, 4, test),
    ("one at a time", trained, True, 1, test),
    ("stale running", stale, False, 64, test),
):
    scores[way] = [accuracy(net, training, n, rows) for net in nets]
    print(f"{way:20}", *(f"{score:.2f}" for score in scores[way]))
# --8<-- [end:run]
for running, many, ordered, few, one, old in zip(*scores.values(), strict=True):
    assert running > 0.94 and many > 0.94 and ordered < 0.6
    assert few < many - 0.1 and one < 0.2 and old < running - 0.03
# alone, every image gets the same label: its content is subtracted
net = trained[0]
assert len({predict(net, data[[i]], True)[0] for i in test}) == 1
# one step on two rows: the unbiased variance goes into the average, a tenth of it
two = train(X[:2], y[:2], np.random.default_rng(0), steps=1, n=2)
Z = X[:2] @ np.random.default_rng(0).normal(0, 0.2, (32, 64)).T
assert np.allclose(two[5], 0.1 * Z.mean(axis=0))
assert np.allclose(two[6], 0.9 + 0.1 * (Z[0] - Z[1]) ** 2 / 2)
# in training mode the answer to an image depends on its companions
sorted_first = predict(net, data[by_label[:64]], True)
in_all = predict(net, data[by_label], True)[:64]
assert np.mean(sorted_first == in_all) < 0.8
# the running averages end near the statistics of all training images
Z = X @ net[0].T
assert np.allclose(net[5], Z.mean(axis=0), atol=0.5)
assert 0.7 < np.median(net[6] / Z.var(axis=0)) < 1.3
