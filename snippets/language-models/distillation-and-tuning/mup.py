"""The best rate of Adam against width, in two parametrisations."""

import numpy as np

d, n, base, steps = 16, 64, 16, 20


# --8<-- [start:show]
def scalings(width, mup):
    """Factors on initial deviations and on Adam's rates, layer by layer."""
    r = width / base  # how much wider
    deviation = np.array([d**-0.5, (2 / width) ** 0.5, width**-0.5])
    if not mup:
        return deviation, np.ones(3)
    return deviation * [1, 1, r**-0.5], np.array([1, 1 / r, 1 / r])


def final_loss(width, rate, mup, seed):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(n, d))
    y = np.sin(X @ rng.normal(size=(d, 1)) / 2)
    deviation, factor = scalings(width, mup)
    shapes = ((d, width), (width, width), (width, 1))
    W = [s * rng.normal(size=k) for s, k in zip(deviation, shapes, strict=True)]
    M, V = [0 * w for w in W], [0 * w for w in W]
    for t in range(1, steps + 1):
        for i, g in enumerate(gradients(W, X, y)):
            M[i] += 0.1 * (g - M[i])
            V[i] += 0.01 * (g * g - V[i])
            step = M[i] / (1 - 0.9**t) / np.sqrt(V[i] / (1 - 0.99**t) + 1e-24)
            W[i] -= rate * factor[i] * step
    return np.mean((forward(W, X)[-1] - y) ** 2)


# --8<-- [end:show]
def forward(W, X):
    H1 = np.maximum(X @ W[0], 0)
    H2 = np.maximum(H1 @ W[1], 0)
    return H1, H2, H2 @ W[2]


def gradients(W, X, y):
    H1, H2, out = forward(W, X)
    G = 2 * (out - y) / n
    D2 = (G @ W[2].T) * (H2 > 0)
    D1 = (D2 @ W[1].T) * (H1 > 0)
    return X.T @ D1, H1.T @ D2, H2.T @ G


powers = np.arange(-10, -1)
best = {}
for mup in (False, True):
    for width in (16, 64, 256):
        loss = [final_loss(width, 2.0**p, mup, seed=0) for p in powers]
        best[mup, width] = np.array(loss)
# --8<-- [start:table]
print("log2 rate    ", *(f"{p:6}" for p in powers))
for (mup, width), loss in best.items():
    cells = (f"{x:6.2f}" if x < 100 else "  >100" for x in loss)
    print(f"{'muP' if mup else 'plain':6}{width:4}   ", *cells)
# --8<-- [end:table]
at = {k: powers[v.argmin()] for k, v in best.items()}
assert at[False, 256] <= at[False, 64] - 2 <= at[False, 16] - 4
assert abs(at[True, 256] - at[True, 16]) <= 1
assert abs(at[True, 64] - at[True, 16]) <= 1
narrow = int(np.argmin(best[False, 16]))  # the rate carried over from 16
assert best[False, 256][narrow] > 50 * best[True, 256][narrow]
assert np.allclose(scalings(16, True), scalings(16, False))
# gradients by finite differences
rng = np.random.default_rng(5)
W = [rng.normal(size=k) / 3 for k in ((d, 5), (5, 5), (5, 1))]
X, y = rng.normal(size=(n, d)), rng.normal(size=(n, 1))
for i, g in enumerate(gradients(W, X, y)):
    W[i][2, 0] += 1e-6
    up = np.mean((forward(W, X)[-1] - y) ** 2)
    W[i][2, 0] -= 2e-6
    down = np.mean((forward(W, X)[-1] - y) ** 2)
    W[i][2, 0] += 1e-6
    assert np.isclose((up - down) / 2e-6, g[2, 0], rtol=1e-4)
# the card: rates from width 256 to 4,096 at 0.008
assert 0.008 / (4_096 / 256) == 0.0005
