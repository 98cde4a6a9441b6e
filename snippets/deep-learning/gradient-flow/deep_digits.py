"""Thirty layers on the digits: norms that are right do not suffice."""

import numpy as np
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)
X = X / 16
order = np.random.default_rng(0).permutation(len(X))
train, test = order[:1300], order[1300:]
X = X - X[train].mean(axis=0)


# --8<-- [start:show]
def forward(x, W_in, Ws, skip, phi):
    """z of every layer: z_next = skip * z + W phi(z)."""
    zs = [x @ W_in.T]
    for W in Ws:
        zs.append(skip * zs[-1] + phi(zs[-1]) @ W.T)
    return zs


def backward(D, zs, Ws, skip, phi, slope):
    """Gradients by each W and by the first z, from D at the last z."""
    grads = []
    for W, z in zip(Ws[::-1], zs[-2::-1], strict=True):
        grads.append(D.T @ phi(z))
        D = skip * D + (D @ W) * slope(z)
    return grads[::-1], D


# --8<-- [end:show]
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def relu(z):
    return np.maximum(z, 0)


L, n, B = 30, 32, 32
nets = {  # weight variance times n, skip, activation, derivative
    "sigmoid": (1, 0, sigmoid, lambda z: sigmoid(z) * sigmoid(-z)),
    "ReLU, He": (2, 0, relu, lambda z: (z > 0) * 1.0),
    "ReLU, residual": (2 / L, 1, relu, lambda z: (z > 0) * 1.0),
}


def train_net(name, seed, eta=0.05, steps=60):
    """Gradient by z, bottom/top, and mean cosine at the start; accuracy."""
    c, skip, phi, slope = nets[name]
    rng = np.random.default_rng(seed)
    W_in = rng.normal(size=(n, 64)) * np.sqrt(2 / 64)
    Ws = np.sqrt(c / n) * rng.normal(size=(L, n, n))
    V = rng.normal(size=(10, n)) / np.sqrt(n)
    for t in range(steps):
        b = rng.choice(train, B, replace=False)
        zs = forward(X[b], W_in, Ws, skip, phi)
        logits = zs[-1] @ V.T
        P = np.exp(logits - logits.max(axis=1, keepdims=True))
        P /= P.sum(axis=1, keepdims=True)
        G = (P - np.eye(10)[y[b]]) / B
        grads, D = backward(G @ V, zs, Ws, skip, phi, slope)
        if t == 0:
            start = np.linalg.norm(D) / np.linalg.norm(G @ V)
            u = zs[-1] / np.linalg.norm(zs[-1], axis=1, keepdims=True)
            cosine = (u @ u.T)[~np.eye(B, dtype=bool)].mean()
        V -= eta * G.T @ zs[-1]
        W_in -= eta * D.T @ X[b]
        Ws -= eta * np.array(grads)
    scores = forward(X[test], W_in, Ws, skip, phi)[-1] @ V.T
    return start, cosine, np.mean(scores.argmax(axis=1) == y[test])


# --8<-- [start:run]
for name in nets:
    runs = np.array([train_net(name, seed) for seed in range(3)])
    ratio, cosine, accuracy = runs.T
    print(f"{name}: gradient by z, bottom/top {np.median(ratio):.0e},")
    print(f"    cosine of two inputs {cosine.mean():.2f}, accuracy "
          f"{accuracy.min():.2f} to {accuracy.max():.2f}")  # fmt: skip
    # --8<-- [end:run]
    if nets[name][1]:
        # Each block multiplies the mean square by 1 + 1/L: together e.
        assert np.abs(np.log(ratio) - 0.5).max() < 0.3
        assert accuracy.min() > 0.8
        assert cosine.max() < 0.5
    elif name == "sigmoid":
        assert accuracy.max() < 0.2 and ratio.max() < 1e-15
    else:  # the norm of the gradient is right, and it does not learn
        assert accuracy.max() < 0.3 and cosine.min() > 0.8
        # The logarithm has mean -5L/(4n) and variance 5L/(4n), as a product.
        spread = 5 * L / (4 * n)
        assert np.abs(np.log(ratio) + spread).max() < 3 * np.sqrt(spread)
        for eta in (0.01, 0.1, 0.4):  # nor at other rates
            assert train_net(name, 0, eta)[2] < 0.2
# It is the gradient by z that tells 1/n from He; that by the weights is blind.
nets["ReLU, 1/n"] = (1, 0, relu, lambda z: (z > 0) * 1.0)
assert train_net("ReLU, 1/n", 0, steps=1)[0] < 1e-3

# Gradients against finite differences, six layers of width four.
rng = np.random.default_rng(9)
for _, skip, phi, slope in nets.values():
    W_in, Ws, dz = (rng.normal(size=s) for s in ((4, 64), (6, 4, 4), (5, 4)))
    Ws = 0.5 * Ws
    zs = forward(X[:5], W_in, Ws, skip, phi)
    grads, D = backward(dz, zs, Ws, skip, phi, slope)
    for k, i, j in ((0, 1, 2), (3, 0, 3), (5, 2, 1)):
        ends = []
        for e in (1e-6, -1e-6):
            moved = Ws.copy()
            moved[k, i, j] += e
            ends.append(np.sum(dz * forward(X[:5], W_in, moved, skip, phi)[-1]))
        assert np.isclose(
            grads[k][i, j], (ends[0] - ends[1]) / 2e-6, rtol=1e-4, atol=1e-8
        )
    ends = []
    for e in (1e-6, -1e-6):
        moved = W_in.copy()
        moved[2, 20] += e
        ends.append(np.sum(dz * forward(X[:5], moved, Ws, skip, phi)[-1]))
    assert np.isclose(
        (D.T @ X[:5])[2, 20], (ends[0] - ends[1]) / 2e-6, rtol=1e-4, atol=1e-8
    )
