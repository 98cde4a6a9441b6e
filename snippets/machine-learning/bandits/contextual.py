"""With context and without: regret against the best arm of each visitor."""

import numpy as np


# --8<-- [start:show]
def run(alpha, d_seen, T, runs, rng):
    """LinUCB that sees x[:d_seen], x[0] = 1. Regret (T, runs)."""
    K, rows = 3, np.arange(runs)
    inv = np.tile(np.eye(d_seen), (runs, K, 1, 1))  # of every A
    b, regret = np.zeros((runs, K, d_seen)), np.zeros((T, runs))
    theta = np.array([[0.5, 0.2, 0], [0.5, -0.2, 0], [0.45, 0, 0.2]])
    for t in range(T):
        x = rng.uniform(-1, 1, size=(runs, 3))
        x[:, 0] = 1
        z, mean = x[:, :d_seen], x @ theta.T
        u = np.einsum("rkij,rj->rki", inv, z)
        index = np.einsum("rki,rki->rk", u, b)  # x @ theta of each arm
        index += alpha * np.sqrt(np.einsum("rki,ri->rk", u, z))
        a = np.argmax(index + 1e-9 * rng.uniform(size=(runs, K)), axis=1)
        u = u[rows, a]  # Sherman-Morrison: the inverse after this x
        scale = 1 + np.sum(u * z, axis=1)
        inv[rows, a] -= u[:, :, None] * u[:, None, :] / scale[:, None, None]
        won = rng.uniform(size=runs) < mean[rows, a]
        b[rows, a] += won[:, None] * z
        regret[t] = mean.max(axis=1) - mean[rows, a]
    return regret


late = {}
for name, alpha, d in (("blind", 0.5, 1), ("greedy", 0, 3), ("UCB", 0.5, 3)):
    r = run(alpha, d, 2000, 100, np.random.default_rng(0))
    first, late[name] = r[:1000].sum(axis=0), r[1000:].sum(axis=0)
    a, b = first.mean(), late[name].mean()
    print(f"{name:7}regret {a:3.0f} and {b:3.0f} in a thousand rounds")
# --8<-- [end:show]
# The same games with A itself, solved each round, and regret of means.
theta = np.array([[0.5, 0.2, 0], [0.5, -0.2, 0], [0.45, 0, 0.2]])
for alpha, d in ((0.5, 3), (0.7, 2), (0, 3)):
    rng = np.random.default_rng(4)
    A, b = np.tile(np.eye(d), (5, 3, 1, 1)), np.zeros((5, 3, d))
    for lost in run(alpha, d, 60, 5, np.random.default_rng(4)):
        x = np.column_stack([np.ones(5), rng.uniform(-1, 1, (5, 3))[:, 1:]])
        lot, luck, gap = rng.uniform(size=(5, 3)), rng.uniform(size=5), 0
        for g, z in enumerate(x[:, :d]):
            inv = np.linalg.inv(A[g])
            width = np.sqrt([z @ M @ z for M in inv])
            index = [M @ v @ z for M, v in zip(inv, b[g], strict=True)]
            k = np.argmax(index + alpha * width + 1e-9 * lot[g])
            A[g, k] += np.outer(z, z)
            b[g, k] += z * (luck[g] < theta[k] @ x[g])
            gap += (np.max(theta @ x[g]) - theta[k] @ x[g]) / 5
        assert np.isclose(lost.mean(), gap)
# The last was greedy: of 60 rounds some arm had hardly any, in every game.
assert np.all(A[:, :, 0, 0].min(axis=1) - 1 < 6)
# Blind, the best is one arm for all: it loses the mean gap to the best.
rng = np.random.default_rng(9)
x = np.column_stack([np.ones(10**5), rng.uniform(-1, 1, size=(10**5, 2))])
rates = x @ theta.T
assert rates.min() > 0.2 and rates.max() < 0.8
floor = 1000 * (rates.max(axis=1).mean() - rates.mean(axis=0).max())
for half in (0, 1):  # every other run says it too
    blind, greedy, ucb = (v[half::2].mean() for v in late.values())
    assert floor * 0.97 < blind < 1.15 * floor
    assert ucb < greedy / 3 and ucb < floor / 4
