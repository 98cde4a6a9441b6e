"""A router that collapses, and the balance loss."""

import numpy as np


# --8<-- [start:show]
def balance(P, f):  # P (T, M) probabilities, f (M,) loads
    return len(f) * f @ P.mean(axis=0)


def balance_gradient(P, f):  # by the scores (T, M), loads held fixed
    return len(f) / len(P) * P * (f - P @ f[:, None])


def train(weight, seed, tied=False, M=8, T=128, d=8, rate=0.1):
    rng = np.random.default_rng(seed)
    mean, teacher = rng.normal(size=d), rng.normal(size=(M, d, d))
    W_r, loads = 0.1 * rng.normal(size=(d, M)), []
    W = 0.1 * rng.normal(size=(M, d, d))[[0] * M if tied else slice(M)]
    for _ in range(200):
        X = mean + teacher[rng.integers(M, size=T), 0] + rng.normal(size=(T, d))
        P = np.exp(X @ W_r)
        P /= P.sum(axis=1, keepdims=True)
        best = P.argmax(axis=1)  # top 1
        hot, gate = np.eye(M)[best], P.max(axis=1, keepdims=True)
        f, Z = hot.mean(axis=0), np.einsum("nd,ndk->nk", X, W[best])
        R = (gate * Z - np.tanh(X)) / T  # error over T
        dS = np.sum(R * Z, axis=1)[:, None] * gate * (hot - P)
        dS += weight * balance_gradient(P, f)
        dW = X.T @ ((hot * gate).T[:, :, None] * R)  # by expert (M, d, d)
        W -= rate * (dW.sum(axis=0) if tied else dW)
        W_r -= rate * X.T @ dS
        loads.append(np.sort(f)[::-1])
    return loads, T * np.sum(R**2) / 2


# --8<-- [end:show]


# --8<-- [start:run]
print("largest load at the start; loads at the end, 8 experts; task error")
done = {}
for weight in (0, 1):
    for seed in range(3):
        done[weight, seed] = loads, error = train(weight, seed)
        print(f"weight {weight}: {loads[0][0]:.2f};", end=" ")
        print(*(f"{share:.2f}" for share in loads[-1]), end=f"; {error:.2f}\n")
P = np.array([[0.51, 0.49], [0.51, 0.49], [0.51, 0.49], [0.01, 0.99]])
f = np.array([0.75, 0.25])  # three of four tokens choose the first
print(f"balance at loads 3:1 {balance(P, f):.3f}, at uniform", end=" ")
print(f"{balance(np.full((4, 2), 0.5), np.array([0.5, 0.5])):.3f}")
# --8<-- [end:run]
assert np.allclose(P.sum(axis=1), 1) and balance(P, f) < 1
assert loads[-1][0] < 0.25  # the last printed, with the balance loss
for seed in range(4):
    (loads, error), (even, slower) = (
        done.get((weight, seed)) or train(weight, seed) for weight in (0, 1)
    )
    assert loads[-1][0] > max(loads[0][0], 0.5), (loads[0], loads[-1])
    assert even[-1][0] < 0.25 and even[-1][-1] > 0.02, even[-1]
    assert slower > error  # with the balance loss the task is learnt later
    same, _ = train(0, seed, tied=True)  # no expert can be the better one
    assert same[-1][0] > max(same[0][0], 0.5), (same[0], same[-1])
    # each tied expert learns from all tokens, not from an eighth
    assert train(1, seed, tied=True)[1] < 0.8 * slower
# the gradient by the scores, shares held fixed
rng = np.random.default_rng(0)
S, f = rng.normal(size=(5, 4)), np.array([0.5, 0.2, 0.2, 0.1])


def of_scores(S):
    P = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
    return balance(P, f)


P = np.exp(S) / np.exp(S).sum(axis=1, keepdims=True)
G = balance_gradient(P, f)
for i, j in ((0, 0), (2, 3), (4, 1)):
    step = np.zeros_like(S)
    step[i, j] = 1e-6
    numeric = (of_scores(S + step) - of_scores(S - step)) / 2e-6
    assert np.isclose(numeric, G[i, j], rtol=1e-6)
# the card: shares (0.7, 0.1, 0.1, 0.1), mean probabilities (0.4, 0.2, 0.2, 0.2)
f = np.array([0.7, 0.1, 0.1, 0.1])
assert np.isclose(balance(np.array([[0.4, 0.2, 0.2, 0.2]]), f), 1.36)
assert np.isclose(np.maximum(f - 1 / 4, 0).sum(), 0.45)  # dropped at factor 1
assert np.isclose(4 * 0.7, 2.8) and np.isclose(1.25 * 4096 * 2 / 64, 160)
