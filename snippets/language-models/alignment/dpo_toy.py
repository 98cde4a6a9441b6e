"""DPO on enough preferences ends where the KL-penalised optimum lies."""

from itertools import permutations

import numpy as np


def tilt(reference, reward, beta):
    weights = reference * np.exp(reward / beta)
    return weights / weights.sum()


# --8<-- [start:show]
def train_dpo(reference, share, beta, steps=4000, eta=2.0):
    """share (K, K): how often answer i is preferred to j; logits fitted."""
    z, ref = np.log(reference), np.log(reference)
    pairs = np.array(list(permutations(range(len(z)), 2)))
    win, lose = pairs.T
    for _ in range(steps):
        gain = z - ref  # log(policy / reference), but for a constant
        margin = beta * (gain[win] - gain[lose])
        push = eta * beta / len(win) / (1 + np.exp(margin))
        push *= share[win, lose]  # each ordered pair counts by its share
        np.add.at(z, win, push)
        np.subtract.at(z, lose, push)
    return np.exp(z) / np.exp(z).sum()


reference = np.array([0.50, 0.30, 0.15, 0.05])
reward = np.array([0.0, 1.0, 2.0, 3.0])
share = 1 / (1 + np.exp(reward[None] - reward[:, None]))  # Bradley-Terry
seen = share * (np.add.outer(np.arange(4), np.arange(4)) == 1)  # 0 with 1
runs = {
    "reference": reference,
    "optimum, beta = 1": tilt(reference, reward, 1.0),
    "DPO, all pairs": train_dpo(reference, share, 1.0),
    "DPO, one pair only": train_dpo(reference, seen, 1.0),
    "DPO, one verdict a pair": train_dpo(reference, share > 0.5, 1.0),
}
for name, p in runs.items():
    print(f"{name:<24}", np.round(p, 3))
# --8<-- [end:show]

assert np.allclose(runs["DPO, all pairs"], runs["optimum, beta = 1"], atol=1e-6)
one = runs["DPO, one pair only"]
assert np.isclose(one[1] / one[0], 0.3 / 0.5 * np.e, rtol=1e-3)
assert np.isclose(one[2] / one[3], 3.0)
# A wider gap between 0 and 1: the others keep their odds, no more.
wide = np.zeros((4, 4))
wide[1, 0], wide[0, 1] = 1 / (1 + np.exp([-2.0, 2.0]))
gap = train_dpo(reference, wide, 1.0)
assert np.isclose(gap[1] / gap[0], 0.3 / 0.5 * np.e**2, rtol=1e-3)
assert np.isclose(gap[2] / gap[3], 3.0) and gap[2] < 0.13
# One verdict a pair: answer 2 wins two of its three pairs and falls.
assert np.all(runs["DPO, one verdict a pair"][:3] < reference[:3] / 10)
more = train_dpo(reference, share > 0.5, 1.0, steps=20000)
assert more[3] > runs["DPO, one verdict a pair"][3] > 0.9
for seed in range(3):
    rng = np.random.default_rng(seed)
    ref, r = rng.dirichlet(2 * np.ones(4)), rng.normal(size=4)
    prefer = 1 / (1 + np.exp(r[None] - r[:, None]))
    for beta in (0.5, 2.0):
        ours = train_dpo(ref, prefer, beta, steps=20000)
        assert np.allclose(ours, tilt(ref, r, beta), atol=1e-4)
