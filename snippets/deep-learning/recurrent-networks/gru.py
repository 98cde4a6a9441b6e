"""The two places of the GRU's reset gate, and what each cell counts."""

import numpy as np


# --8<-- [start:show]
def sigmoid(s):
    return 0.5 * (1 + np.tanh(s / 2))


def gru_step(x, h, W, U, b, b_n, reset_after=True):
    m = h.shape[1]  # W (3m, m), U (3m, d), b (3m,), b_n (m,)
    A = x @ U.T + b  # the blocks are r, z, n
    r, z = np.split(sigmoid(A[:, : 2 * m] + h @ W[: 2 * m].T), 2, axis=1)
    V = W[2 * m :].T  # the state's part of the candidate n
    past = r * (h @ V + b_n) if reset_after else (r * h) @ V + b_n
    n = np.tanh(A[:, 2 * m :] + past)
    return z * h + (1 - z) * n


# --8<-- [end:show]
# --8<-- [start:run]
def parameters(d, m, blocks, biases):
    return blocks * (m * d + m * m + biases * m)


d, m = 20, 30
for name, blocks in (("RNN", 1), ("GRU", 3), ("LSTM", 4)):
    print(f"{name:5}", parameters(d, m, blocks, 1), parameters(d, m, blocks, 2))
rng = np.random.default_rng(6)
U, W, b = rng.normal(size=(6, 3)), rng.normal(size=(6, 2)), rng.normal(size=6)
x, h, b_n = rng.normal(size=(1, 3)), np.array([[0.8, -0.5]]), np.zeros(2)
for after in (True, False):
    print("reset after:", after, gru_step(x, h, W, U, b, b_n, after).round(3))
# --8<-- [end:run]
first, second = (gru_step(x, h, W, U, b, b_n, k) for k in (True, False))
assert np.abs(first - second).max() > 0.01
# one unit of a batch at a time, with an inner bias, by the formulas
n, d, m = 3, 4, 5


def gate(s):
    return 1 / (1 + np.exp(-s))


P, Q, c = (rng.normal(size=(3, m, k)) for k in (m, d, 1))
X, H, inner = (rng.normal(size=k) for k in ((n, d), (n, m), m))
for after in (True, False):
    new = gru_step(
        X, H, P.reshape(-1, m), Q.reshape(-1, d), c.ravel(), inner, after
    )
    for k, j in np.ndindex(n, m):
        r = [gate(P[0, i] @ H[k] + Q[0, i] @ X[k] + c[0, i]) for i in range(m)]
        z = gate(P[1, j] @ H[k] + Q[1, j] @ X[k] + c[1, j])
        if after:
            past = r[j] * (P[2, j] @ H[k] + inner[j])
        else:
            past = sum(P[2, j, i] * r[i] * H[k, i] for i in range(m)) + inner[j]
        g = np.tanh(Q[2, j] @ X[k] + c[2, j] + past)
        assert np.isclose(new[k, j], z * H[k, j] + (1 - z) * g)
# the other direction of z: its whole block negated
flip = np.array([1, -1, 1])[:, None, None]
other = gru_step(
    X,
    H,
    (flip * P).reshape(-1, m),
    (flip * Q).reshape(-1, d),
    (flip * c).ravel(),
    inner,
)
n_part = gru_step(
    X,
    H,
    P.reshape(-1, m),
    Q.reshape(-1, d),
    (c - 99 * (flip < 0)).ravel(),
    inner,
)
new = gru_step(X, H, P.reshape(-1, m), Q.reshape(-1, d), c.ravel(), inner)
# z + (1 - z) = 1, so both directions together give old plus candidate
assert np.allclose(new + other, H + n_part)
# with one unit, and without bias inside, both places give the same
one = rng.normal(size=(3, 1)), rng.normal(size=(3, 3)), rng.normal(size=3)
same = [gru_step(x, h[:, :1], *one, b_n[:1], k) for k in (True, False)]
assert np.allclose(*same)
# z near 1 keeps the state
keep = b.copy()
keep[2:4] = 99
assert np.allclose(gru_step(x, h, W, U, keep, b_n), h)
# a convex combination: from a start in (-1, 1) the state never leaves it
s = np.full((1, 2), 0.9)
for _ in range(100):
    s = gru_step(x, s, 9 * W, 9 * U, b, b_n)
    assert np.all(np.abs(s) <= 1)
assert parameters(20, 30, 4, 1) == 4 * ((20 + 30) * 30 + 30)
# the card
assert parameters(100, 200, 4, 1) == 240_800
assert parameters(100, 200, 4, 2) == 241_600
assert parameters(100, 200, 3, 2) == 181_200
assert 2 * parameters(100, 200, 4, 2) == 483_200
assert 2 * parameters(400, 200, 4, 2) == 963_200
assert 483_200 + 963_200 == 1_446_400
assert parameters(40, 128, 3, 1) == 64_896
assert parameters(40, 128, 4, 1) == 86_528
