"""Softmax on the sphere with and without a margin in the angle."""

import numpy as np


# --8<-- [start:show]
def arcface(E, W, y, s, m):
    """E (n, d), W (K, d), y (n,): mean loss, gradients for E and W."""
    en = np.linalg.norm(E, axis=1, keepdims=True)
    wn = np.linalg.norm(W, axis=1, keepdims=True)
    U, V, rows = E / en, W / wn, np.arange(len(y))
    C = U @ V.T  # cosines
    theta = np.arccos(np.clip(C[rows, y], -1 + 1e-9, 1 - 1e-9))
    Z = s * C
    Z[rows, y] = s * np.cos(theta + m)  # only the right class
    Z -= Z.max(axis=1, keepdims=True)
    P = np.exp(Z)
    P /= P.sum(axis=1, keepdims=True)
    loss = -np.log(P[rows, y]).mean()
    D = P.copy()  # softmax minus one-hot, then back to the cosines
    D[rows, y] -= 1
    D *= s / len(y)
    D[rows, y] *= np.sin(theta + m) / np.sin(theta)
    dU, dV = D @ V, D.T @ U  # then through the two normalisations
    dE = (dU - U * (dU * U).sum(axis=1, keepdims=True)) / en
    dW = (dV - V * (dV * V).sum(axis=1, keepdims=True)) / wn
    return loss, dE, dW


# --8<-- [end:show]
def faces(people, rng, each=20):  # 10 numbers of identity, 20 of light
    y = np.repeat(np.arange(len(people)), each)
    light = rng.normal(size=(len(y), 20)) * 1.5
    return np.c_[people[y] + 0.3 * rng.normal(size=(len(y), 10)), light], y


def angles(X, y, A):  # degrees: same person, nearest other pairs
    U = X @ A
    U /= np.linalg.norm(U, axis=1, keepdims=True)
    D = np.degrees(np.arccos(np.clip(U @ U.T, -1, 1)))
    same = y[:, None] == y
    pairs = np.triu(np.ones_like(same), 1)
    genuine, impostor = D[same & pairs], D[~same & pairs]
    cut = np.quantile(impostor, 0.01)  # 1 % of impostors are nearer
    return genuine.mean(), impostor.mean(), (genuine >= cut).mean()


# --8<-- [start:run]
def train(X, y, m, rng, s=16, steps=250, rate=0.5):
    A = 0.1 * rng.normal(size=(X.shape[1], 8))  # a linear embedding
    W = rng.normal(size=(y.max() + 1, 8))
    for _ in range(steps):
        _, dE, dW = arcface(X @ A, W, y, s, m)
        A -= rate * (X.T @ dE)
        W -= rate * dW
    return A


result = {}
for m in (0, 0.5):
    rng = np.random.default_rng(0)
    X, y = faces(rng.normal(size=(30, 10)), rng)
    A = train(X, y, m, rng)
    new, ny = faces(rng.normal(size=(30, 10)), rng)  # never trained on
    for name, data in (("trained", (X, y)), ("new", (new, ny))):
        g, i, frr = result[m, name] = angles(*data, A)
        print(f"m {m:3} {name:7} people: same {g:2.0f}, others {i:2.0f}"
              f" degrees, FRR {100 * frr:4.1f} %")  # fmt: skip
# --8<-- [end:run]
# Gradients by central differences, generic points.
r = np.random.default_rng(3)
E, W, y = r.normal(size=(5, 3)), r.normal(size=(4, 3)), r.integers(0, 4, 5)
_, dE, dW = arcface(E, W, y, 7.0, 0.4)
for M, g in ((E, dE), (W, dW)):
    for i in np.ndindex(M.shape):
        old = M[i]
        M[i] = old + 1e-6
        up = arcface(E, W, y, 7.0, 0.4)[0]
        M[i] = old - 1e-6
        down = arcface(E, W, y, 7.0, 0.4)[0]
        M[i] = old
        assert np.isclose((up - down) / 2e-6, g[i], atol=1e-6)
# Only directions count.
assert np.isclose(
    arcface(3 * E, W, y, 7.0, 0.4)[0], arcface(E, 5 * W, y, 7.0, 0.4)[0]
)
# Without margin: plain cross-entropy of scaled cosines.
C = (E / np.linalg.norm(E, axis=1)[:, None]) @ (
    W / np.linalg.norm(W, axis=1)[:, None]
).T
plain = np.mean(np.log(np.exp(7 * C).sum(1)) - 7 * C[np.arange(5), y])
assert np.isclose(arcface(E, W, y, 7.0, 0.0)[0], plain)


# In the plane: right class at 40 degrees, the other at 60.
def p_right(a, b, s, m):
    z = s * np.cos(np.radians(b)) - s * np.cos(np.radians(a) + m)
    return 1 / (1 + np.exp(z))


assert np.isclose(p_right(40, 60, 16, 0), 0.9860, atol=1e-3)
assert p_right(40, 60, 16, np.radians(30)) < 0.1
assert np.isclose(p_right(30, 60, 16, np.radians(30)), 0.5)
# Two classes: the border is theta_1 + m = theta_2, whatever the scale.
assert np.isclose(p_right(30, 60, 64, np.radians(30)), 0.5)
# theta_1 + m < pi, yet the whole step widens the angle: right person at 120
# degrees, the other at 90 on the same side, m = 30 degrees.
turn = np.radians([120, 90])
e, both = np.array([[1.0, 0]]), np.stack([np.cos(turn), np.sin(turn)], axis=1)
e -= 1e-3 * arcface(e, both, np.array([0]), 16.0, np.radians(30))[1]
assert np.degrees(np.arccos(e[0] @ both[0] / np.linalg.norm(e))) > 120.1
assert result[0.5, "new"][2] < result[0, "new"][2]
rows = []
for seed in (1, 3, 5):  # other people; last: longer, without margin
    frr = []
    for m, more in ((0, {}), (0.5, {}), (0, {"steps": 1000, "rate": 2})):
        rng = np.random.default_rng(seed)
        X, y = faces(rng.normal(size=(30, 10)), rng)
        A = train(X, y, m, rng, **more)
        new, ny = faces(rng.normal(size=(30, 10)), rng)
        frr.append((angles(X, y, A)[2], angles(new, ny, A)[2]))
    assert frr[1][0] < frr[0][0] and frr[1][1] < frr[0][1]
    rows.append(frr)
plain, margin, longer = np.mean(rows, axis=0)
# on trained people the margin stays ahead; on new ones most of its lead goes
assert longer[0] > margin[0]
assert longer[1] - margin[1] < 0.5 * (plain[1] - margin[1])
