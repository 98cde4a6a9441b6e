"""Maximal marginal relevance: each next item for what it adds."""

import numpy as np


# --8<-- [start:show]
def mmr(r, S, lam, k):
    """Up to k items (indices), greedily by relevance r (n,) minus likeness.

    S (n, n): similarities; 0 <= lam <= 1, 1 meaning relevance alone.
    """
    free, chosen = np.ones(len(r), bool), []
    likeness = np.zeros(len(r))  # to the most similar chosen item
    for _ in range(min(k, len(r))):
        score = np.where(free, lam * r - (1 - lam) * likeness, -np.inf)
        best = int(np.argmax(score))
        chosen.append(best)
        free[best] = False
        row = S[best]
        likeness = row if len(chosen) == 1 else np.maximum(likeness, row)
    return chosen


r = np.array([0.90, 0.85, 0.60, 0.50])
S = np.array(
    [
        [1, 0.95, 0.1, 0.2],
        [0.95, 1, 0.15, 0.1],
        [0.1, 0.15, 1, 0.3],
        [0.2, 0.1, 0.3, 1],
    ]
)
for lam in (1.0, 0.5):
    print(f"lambda {lam}: {mmr(r, S, lam, 3)}")
# --8<-- [end:show]


def by_definition(r, S, lam, k):
    chosen = [int(np.argmax(lam * r))]
    while len(chosen) < min(k, len(r)):
        left = [i for i in range(len(r)) if i not in chosen]
        gain = [
            lam * r[i] - (1 - lam) * max(S[j, i] for j in chosen) for i in left
        ]
        chosen.append(left[int(np.argmax(gain))])
    return chosen


assert mmr(r, S, 0.5, 3) == [0, 2, 3] and mmr(r, S, 1.0, 3) == [0, 1, 2]
# Determinants of pairs, as the section on them quotes.
L = r[:, None] * S * r
det = [np.linalg.det(L[np.ix_(p, p)]) for p in ([0, 1], [0, 2], [1, 2])]
assert np.allclose(det, [0.057, 0.289, 0.254], atol=5e-4)
assert np.isclose(det[0], (0.9 * 0.85) ** 2 * (1 - 0.95**2))
# The card: relevance 0.8, 0.7, 0.6; S12 = 0.9, S13 = 0.3, S23 = 0.4.
T = np.array([[1, 0.9, 0.3], [0.9, 1, 0.4], [0.3, 0.4, 1]])
assert mmr(np.array([0.8, 0.7, 0.6]), T, 0.7, 2) == [0, 2]
rng = np.random.default_rng(0)
for lam in (0.3, 0.6, 0.9):
    V = rng.normal(size=(12, 4))
    V /= np.linalg.norm(V, axis=1, keepdims=True)
    r = rng.random(12)
    assert mmr(r, V @ V.T, lam, 8) == by_definition(r, V @ V.T, lam, 8)
assert mmr(r, V @ V.T, 1.0, 20) == list(np.argsort(-r))
assert mmr(r, V @ V.T, 0.5, 0) == []
