"""Entropy of the mean is mean entropy plus disagreement."""

import numpy as np
from scipy.special import xlogy


# --8<-- [start:show]
def entropy_split(P):
    """P (M, n, K), members' probabilities: total, aleatoric, epistemic."""
    total = -xlogy(P.mean(axis=0), P.mean(axis=0)).sum(axis=-1)
    aleatoric = -xlogy(P, P).sum(axis=-1).mean(axis=0)
    return total, aleatoric, total - aleatoric


fair_coin = [[0.5, 0.5], [0.5, 0.5]]
unknown_coin = [[0.95, 0.05], [0.05, 0.95]]
P = np.stack([fair_coin, unknown_coin], axis=1)  # (2 members, 2 coins, 2)
print("total     ", entropy_split(P)[0].round(3))
print("aleatoric ", entropy_split(P)[1].round(3))
print("epistemic ", entropy_split(P)[2].round(3))
# --8<-- [end:show]
assert np.allclose(P.sum(axis=-1), 1)
total, aleatoric, epistemic = entropy_split(P)
assert np.allclose(total, np.log(2)) and np.isclose(epistemic[0], 0)
assert epistemic[1] > aleatoric[1]

rng = np.random.default_rng(0)
P = rng.dirichlet(np.ones(4), size=(5, 7))
total, aleatoric, epistemic = entropy_split(P)
mean = P.mean(axis=0)
kl = np.sum(P * np.log(P / mean), axis=-1).mean(axis=0)
assert total.shape == (7,) and np.allclose(epistemic, kl) and kl.min() > 0

# The card: three members on the inputs A and B.
p = np.array([[0.6, 0.98], [0.6, 0.98], [0.6, 0.02]])
split = entropy_split(np.stack([p, 1 - p], axis=-1))
assert np.allclose(
    split, [[0.673, 0.641], [0.673, 0.098], [0, 0.543]], atol=6e-4
)
# Regression: means 10 and 14, variances 1 and 4, simulated.
noise = rng.normal(size=(2, 200_000))
mixed = np.array([[10], [14]]) + np.sqrt([[1], [4]]) * noise
assert np.isclose(mixed.var(), 2.5 + 4, rtol=0.01)
