"""Style control: length as a feature beside the strengths."""

import numpy as np


# --8<-- [start:show]
def fit(X, won, steps=60):
    """Logistic regression without intercept by Newton; small ridge."""
    w = np.zeros(X.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-X @ w))
        H = X.T @ (X * (p * (1 - p))[:, None]) + 1e-3 * np.eye(len(w))
        w += np.linalg.solve(H, X.T @ (won - p) - 1e-3 * w)
    return w


def battle(seed, n=6000):
    rng = np.random.default_rng(seed)
    strength, words = np.array([0.0, 0.3, 0.3]), np.array([1.0, 1.0, 2.0])
    pair = np.array([rng.choice(3, 2, replace=False) for _ in range(n)])
    length = words[pair] + 0.5 * rng.normal(size=(n, 2))
    longer = length[:, 0] - length[:, 1]
    logit = strength[pair[:, 0]] - strength[pair[:, 1]] + 0.6 * longer
    won = (rng.random(n) < 1 / (1 + np.exp(-logit))).astype(float)
    sides = np.eye(3)[pair[:, 0]] - np.eye(3)[pair[:, 1]]
    return sides, longer[:, None], won


print("seed  plain 1-0, 2-0   with length 1-0, 2-0   of length")
for seed in range(3):
    X, longer, won = battle(seed)
    a, b = fit(X, won), fit(np.hstack([X, longer]), won)
    gaps = [w[i] - w[0] for w in (a, b) for i in (1, 2)]
    print(f"{seed}          {gaps[0]:.1f}  {gaps[1]:.1f}", end="")
    print(f"               {gaps[2]:.1f}  {gaps[3]:.1f}         {b[3]:.1f}")
    # --8<-- [end:show]
    full = np.hstack([X, longer])
    slope = full.T @ (won - 1 / (1 + np.exp(-full @ b)))
    assert np.allclose(slope, 1e-3 * b, atol=1e-8)
    assert np.allclose(fit(full, won, 8), b, atol=1e-8)  # Newton is fast
    assert gaps[1] > gaps[0] + 0.4 and abs(gaps[2] - gaps[3]) < 0.2
    assert abs(b[3] - 0.6) < 0.15
