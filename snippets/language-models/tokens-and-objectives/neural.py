"""A tiny neural model against counts, on a source whose entropy is known."""

import numpy as np


def source(n, rng, next_class):
    """24 words in 4 classes; the next class depends on the last two."""
    classes = [0, 0]
    for _ in range(n - 2):
        kind = next_class[classes[-1], classes[-2]]
        if rng.random() < 0.2:
            kind = rng.integers(4)
        classes.append(kind)
    return 6 * np.array(classes) + rng.integers(6, size=n)


def table(train, test, order, weight=10):
    """P(. | last `order` words) by counts, shrunk to the shorter context."""
    if order == 0:
        count = np.bincount(train, minlength=24) + 0.5
        return np.tile(count / count.sum(), (len(test), 1))

    def key(x):
        return sum(x[k : len(x) - order + k] * 24**k for k in range(order))

    count = np.zeros((24**order, 24))
    np.add.at(count, (key(train), train[order:]), 1)
    rows = np.zeros((len(test), 24))
    rows[order:] = count[key(test)]
    shorter = table(train, test, order - 1, weight)
    return (rows + weight * shorter) / (rows.sum(1, keepdims=True) + weight)


def perplexity(p, y):
    return np.exp(-np.log(p[np.arange(len(y)), y]).mean())


def softmax(z):
    z = np.exp(z - z.max(axis=1, keepdims=True))
    return z / z.sum(axis=1, keepdims=True)


# --8<-- [start:show]
def gradients(E, W, U, x, y):
    """Of the mean loss; x (n, 2) the last two words, y (n,) the next."""
    inputs = E[x].reshape(len(x), -1)  # both embeddings side by side
    h = np.tanh(inputs @ W)
    g = softmax(h @ U)
    g[np.arange(len(y)), y] -= 1  # probabilities minus one-hot
    g /= len(y)
    dz = (g @ U.T) * (1 - h**2)
    dE = np.zeros_like(E)
    np.add.at(dE, x, (dz @ W.T).reshape(len(x), 2, -1))
    return dE, inputs.T @ dz, h.T @ g


# --8<-- [end:show]
def train_neural(x, y, rng, d=6, hidden=48, steps=250):
    """Adam on batches of 256."""
    params = [
        rng.normal(size=(24, d)) / 2,
        rng.normal(size=(2 * d, hidden)) / np.sqrt(2 * d),
        rng.normal(size=(hidden, 24)) / np.sqrt(hidden),
    ]
    m, v = [0 * q for q in params], [0 * q for q in params]
    for step in range(1, steps + 1):
        pick = rng.integers(len(x), size=256)
        for k, grad in enumerate(gradients(*params, x[pick], y[pick])):
            m[k] = 0.9 * m[k] + 0.1 * grad
            v[k] = 0.99 * v[k] + 0.01 * grad**2
            rate = 0.02 * np.sqrt(1 - 0.99**step) / (1 - 0.9**step)
            params[k] -= rate * m[k] / (np.sqrt(v[k]) + 1e-8)
    return params


def predict(params, x):
    E, W, U = params
    return softmax(np.tanh(E[x].reshape(len(x), -1) @ W) @ U)


NEXT = np.array([[1, 1, 2, 1], [2, 2, 2, 3], [3, 0, 3, 3], [0, 0, 1, 0]])


def data(seed, n=3000):
    rng = np.random.default_rng(seed)
    train, test = source(n, rng, NEXT), source(n, rng, NEXT)
    return rng, train, test


def contexts(s):
    return np.stack([s[1:-1], s[:-2]], axis=1), s[2:]


# --8<-- [start:run]
floor = np.exp(-0.85 * np.log(0.85 / 6) - 0.15 * np.log(0.05 / 6))
print(f"no model below {floor:.1f}")
for seed in range(3):
    rng, train, test = data(seed)
    params = train_neural(*contexts(train), rng)
    x, y = contexts(test)
    p = {
        "bigram": table(train, test, 1)[2:],
        "trigram": table(train, test, 2)[2:],
        "neural": predict(params, x),
    }
    print(*(f"{k} {perplexity(q, y):.1f}" for k, q in p.items()))
    # --8<-- [end:run]
    assert np.allclose(p["trigram"].sum(axis=1), 1)
    best = min(
        perplexity(table(train, test, k, weight)[2:], y)
        for k in (1, 2)
        for weight in (1, 3, 10, 30, 100)
    )
    neural = perplexity(p["neural"], y)
    assert perplexity(p["trigram"], y) < perplexity(p["bigram"], y) < 24
    assert floor < neural < best - 1, (floor, neural, best)
    seen = NEXT[x[:, 0] // 6, x[:, 1] // 6]
    oracle = np.where(np.arange(24) // 6 == seen[:, None], 0.85 / 6, 0.05 / 6)
    assert abs(perplexity(oracle, y) / floor - 1) < 0.05

x, y = x[:7], y[:7]
for k, grad in enumerate(gradients(*params, x, y)):
    move = rng.normal(size=grad.shape)
    sides = []
    for step in (1e-5, -1e-5):
        near = [q + step * move if i == k else q for i, q in enumerate(params)]
        sides.append(np.log(perplexity(predict(near, x), y)))
    slope = (sides[0] - sides[1]) / 2e-5
    assert np.isclose(slope, (grad * move).sum(), rtol=1e-5), k
