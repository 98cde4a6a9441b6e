"""The gradient noise scale from the norms of small and large batches."""

import numpy as np
from sklearn.datasets import load_digits

X, y = load_digits(return_X_y=True)
X = np.column_stack([X / 16, np.ones(len(y))])
Y = np.eye(10)[y]


def gradients(W, rows):
    """One row for each example: softmax regression, W of shape (10, 65)."""
    Z = X[rows] @ W.T
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    each = (P - Y[rows])[:, :, None] * X[rows][:, None, :]
    return each.reshape(len(rows), -1)


# --8<-- [start:show]
def noise_scale(small, big, n_small, n_big):
    """Mean squared norms of gradients over batches of two sizes."""
    q, r = np.mean(small), np.mean(big)
    signal = (n_big * r - n_small * q) / (n_big - n_small)
    noise = (q - r) / (1 / n_small - 1 / n_big)
    return noise / signal, signal, noise


# --8<-- [end:show]


def norms(W, n, count, rng):
    rows = rng.integers(0, len(y), size=(count, n))
    return [np.sum(gradients(W, r).mean(axis=0) ** 2) for r in rows]


# --8<-- [start:run]
def compare(seed):
    rng, W, found = np.random.default_rng(seed), np.zeros((10, 65)), []
    for t in range(101):
        if t in (0, 100):
            G = gradients(W, np.arange(len(y)))
            g = G.mean(axis=0)
            exact = G.var(axis=0).sum() / (g @ g)
            small, big = (norms(W, n, 400, rng) for n in (8, 64))
            found.append((exact, *noise_scale(small, big, 8, 64)))
        rows = rng.integers(0, len(y), 64)
        W -= 0.5 * gradients(W, rows).mean(axis=0).reshape(10, 65)
    return found


runs = [compare(seed) for seed in range(3)]
for i, t in enumerate(("start", "step 100")):
    rows = [run[i] for run in runs]
    exact, found = [r[0] for r in rows], [r[1] for r in rows]
    print(f"{t:8} exact {min(exact):3.0f} to {max(exact):3.0f}", end=", ")
    print(f"estimated {min(found):3.0f} to {max(found):3.0f}")
# --8<-- [end:run]

# Right for exact expectations: signal 3, noise 40
q, r = 3 + 40 / 6, 3 + 40 / 50
assert np.allclose(noise_scale([q], [r], 6, 50), (40 / 3, 3, 40))
q, r = [5.2, 4.1, 5.7], [2.2, 1.8]  # the card's numbers
ratio, signal, noise = noise_scale(q, r, 10, 40)
assert np.allclose((signal, noise, ratio), (1.0, 40, 40))
for rows in runs:
    for exact, found, _, _ in rows:
        assert 0.6 < found / exact < 1.7
    assert rows[1][0] > 1.5 * rows[0][0]  # it grows as the gradient shrinks
for seed in range(3):  # the start is not typical at a tuned rate
    rng, W, seen = np.random.default_rng(seed), np.zeros((10, 65)), []
    for _ in range(18):
        G = gradients(W, np.arange(len(y)))
        g = G.mean(axis=0)
        seen.append(G.var(axis=0).sum() / (g @ g))
        rows = rng.integers(0, len(y), 64)
        W -= 3.2 * gradients(W, rows).mean(axis=0).reshape(10, 65)
    assert np.mean(np.array(seen) < seen[0] / 3) > 0.9  # as g grows
assert np.isclose(runs[0][0][0], runs[1][0][0])  # the same start
