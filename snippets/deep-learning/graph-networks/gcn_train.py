"""A two-layer graph convolutional network with fifteen labels."""

import numpy as np


# --8<-- [start:graph]
def block_graph(rng, p_in=0.08, p_out=0.01, n=240, d=8):
    """Three groups; edges mostly inside; faint features; 15 labels."""
    y = np.arange(n) % 3
    p = np.where(y[:, None] == y, p_in, p_out)
    A = np.triu(rng.random((n, n)) < p, 1).astype(float)
    A += A.T + np.eye(n)
    root = np.sqrt(A.sum(axis=1))
    S = A / np.outer(root, root)
    X = rng.normal(size=(n, d)) + rng.normal(0, 0.5, (3, d))[y]
    return S, X, y, np.arange(15)  # five labels a class


# --8<-- [end:graph]
# --8<-- [start:show]
def loss_and_gradients(S, X, y, train, W1, W2):
    """Logits S relu(S X W1.T) W2.T; the loss sees the labelled rows only."""
    SX = S @ X
    H = np.maximum(SX @ W1.T, 0)
    SH = S @ H
    Z = SH @ W2.T
    Q = np.exp(Z - Z.max(axis=1, keepdims=True))
    Q /= Q.sum(axis=1, keepdims=True)
    loss = -np.log(Q[train, y[train]]).mean()
    delta = np.zeros_like(Q)
    delta[train] = Q[train]
    delta[train, y[train]] -= 1
    delta /= len(train)
    back = (S.T @ delta @ W2) * (H > 0)
    return loss, (back.T @ SX, delta.T @ SH), Z


def train_gcn(S, X, y, train, rng, k=16, steps=200, eta=0.5, decay=5e-3):
    W1 = rng.normal(size=(k, X.shape[1])) * np.sqrt(2 / X.shape[1])
    W2 = rng.normal(size=(3, k)) * np.sqrt(2 / k)
    for _ in range(steps):
        _, (g1, g2), _ = loss_and_gradients(S, X, y, train, W1, W2)
        W1, W2 = W1 - eta * (g1 + decay * W1), W2 - eta * (g2 + decay * W2)
    return loss_and_gradients(S, X, y, train, W1, W2)[2].argmax(axis=1)


# --8<-- [end:show]
# --8<-- [start:run]
def spread_labels(S, y, train, alpha=0.9, steps=50):
    Y = np.zeros((len(y), 3))
    Y[train, y[train]] = 1
    F = Y
    for _ in range(steps):
        F = alpha * S @ F + (1 - alpha) * Y
    return F.argmax(axis=1)


scores = []
for seed in range(3):
    S, X, y, train = block_graph(np.random.default_rng(seed))
    rng = np.random.default_rng(10 + seed)
    guesses = (
        train_gcn(np.eye(len(y)), X, y, train, rng),
        train_gcn(S, X, y, train, rng),
        spread_labels(S, y, train),
    )
    scores.append([np.mean((g == y)[15:]) for g in guesses])
for name, row in zip(
    ("MLP", "GCN", "labels"), np.transpose(scores), strict=True
):
    print(f"{name:6}", " ".join(f"{s:.2f}" for s in row))
# --8<-- [end:run]

gaps, centres = [], []
for seed in range(5):
    S, X, y, train = block_graph(np.random.default_rng(100 + seed))
    rng = np.random.default_rng(seed)
    centres.append(X.mean())
    guesses = [train_gcn(M, X, y, train, rng) for M in (np.eye(len(y)), S)]
    guesses.append(spread_labels(S, y, train))
    mlp, gcn, labels = (np.mean((g == y)[15:]) for g in guesses)
    gaps.append((gcn - mlp, gcn - labels, labels))
assert abs(np.mean(centres)) < 4 * np.sqrt((0.25 / 24 + 1 / 1920) / 5)
gaps = np.array(gaps)
assert gaps[:, 0].min() > 0.1 and gaps[:, 2].min() > 0.6
assert (gaps[:, 1] > 0).sum() >= 4
scores = np.array(scores)
assert (scores[:, 1] > scores[:, 2]).all()
assert (scores[:, 2] > scores[:, 0] + 0.1).all()
# The gradients, by differences; a matrix that is not symmetric.
rng = np.random.default_rng(4)
S = rng.random((7, 7))
X, y, train = rng.normal(size=(7, 4)), np.arange(7) % 3, np.array([1, 2, 6])
W = [rng.normal(size=(5, 4)), rng.normal(size=(3, 5))]
_, grads, _ = loss_and_gradients(S, X, y, train, *W)
for M, g in zip(W, grads, strict=True):
    for place in np.ndindex(*M.shape):
        M[place] += 1e-6
        up = loss_and_gradients(S, X, y, train, *W)[0]
        M[place] -= 2e-6
        down = loss_and_gradients(S, X, y, train, *W)[0]
        M[place] += 1e-6
        assert np.isclose((up - down) / 2e-6, g[place], atol=1e-7)
# One step with eta * decay = 1 forgets the start: minus eta times gradient.
S, X, y, train = block_graph(np.random.default_rng(0))
start = np.random.default_rng(3)
W = [start.normal(size=(16, 8)) / 2, start.normal(size=(3, 16)) / np.sqrt(8)]
step = [-0.5 * g for g in loss_and_gradients(S, X, y, train, *W)[1]]
logits = S @ np.maximum(S @ X @ step[0].T, 0) @ step[1].T
rng = np.random.default_rng(3)
guess = train_gcn(S, X, y, train, rng, steps=1, eta=0.5, decay=2)
assert (guess == logits.argmax(axis=1)).all()
# Most edges of a graph join a class to itself.
S, _, y, _ = block_graph(np.random.default_rng(0))
i, j = np.nonzero(np.triu(S, 1))
assert 0.7 < np.mean(y[i] == y[j]) < 0.9
