"""New class shares by EM, from old probabilities on unlabelled cases."""

import numpy as np


# --8<-- [start:show]
def em_shares(P, old, steps):
    """Class shares (K,) from P (n, K), right for the shares old (K,)."""
    new = np.array(old, dtype=float)
    for _ in range(steps):
        Q = P * (new / old)
        Q /= Q.sum(axis=1, keepdims=True)  # corrected by Bayes's rule
        new = Q.mean(axis=0)
    return new


rng = np.random.default_rng(0)
y = rng.uniform(size=4000) < 0.5  # new share 0.5, old share 0.2
x = rng.normal(size=4000) + 2 * y
p = 1 / (1 + np.exp(2 - 2 * x) * 0.8 / 0.2)  # right for the old share
P = np.stack([1 - p, p], axis=1)
for steps in 0, 1, 2, 5, 50:
    share = em_shares(P, np.array([0.8, 0.2]), steps)[1]
    print(f"{steps:2} steps: share {share:.3f}")
# --8<-- [end:show]

found = em_shares(P, np.array([0.8, 0.2]), 300)
assert abs(share - found[1]) < 0.002  # fifty steps are enough
assert abs(found[1] - y.mean()) < 0.03 and np.isclose(found.sum(), 1)
# A fixed point is a maximum of the likelihood of the new inputs.
density = np.stack([np.exp(-(x**2) / 2), np.exp(-((x - 2) ** 2) / 2)], axis=1)


def loglik(share):
    return np.log(density @ np.array([1 - share, share])).sum()


best = loglik(found[1])
assert best >= loglik(found[1] + 0.001) and best >= loglik(found[1] - 0.001)
climb = [loglik(em_shares(P, np.array([0.8, 0.2]), s)[1]) for s in range(8)]
assert np.all(np.diff(climb) > 0)
# The card: right for a share of 0.2; two steps.
p = np.array([0.6, 0.5, 0.2, 0.1])
card = np.stack([1 - p, p], axis=1)
one, two = (em_shares(card, np.array([0.8, 0.2]), s)[1] for s in (1, 2))
odds = p / (1 - p) * (0.35 / 0.65) / (0.2 / 0.8)
assert np.isclose(one, 0.35) and np.isclose(two, np.mean(odds / (1 + odds)))
# Three classes, generic shares.
K3 = rng.dirichlet([2, 1, 1], size=50)
old = np.array([0.5, 0.3, 0.2])
Q = K3 / old * old
assert np.allclose(em_shares(K3, old, 1), Q.mean(axis=0))
Q = K3 * em_shares(K3, old, 1) / old
second = (Q / Q.sum(axis=1, keepdims=True)).mean(axis=0)
assert np.allclose(em_shares(K3, old, 2), second)
