"""Chow's rule: decline where no class is likely enough."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
A, B, s, t = train_test_split(X / 16, y, test_size=0.5, random_state=0)
shown = []
for C in (0.1, 20):  # a strong penalty and a weak one
    P = LogisticRegression(C=C, max_iter=500).fit(A, s).predict_proba(B)
    wrong, top = P.argmax(axis=1) != t, P.max(axis=1)
    print(f"C = {C}: never declining, mean cost {np.mean(wrong):.3f}")
    for cost in (0.2, 0.05):  # of declining; an error costs 1
        keep = top >= 1 - cost
        total = np.mean(np.where(keep, wrong, cost))
        shown.append((total, np.mean(wrong)))
        print(f"  cost {cost:.2f}: declined {np.mean(~keep):.2f}", end="")
        print(f", errors among the rest {np.mean(wrong[keep]):.3f}", end="")
        print(f", mean cost {total:.3f}")
# --8<-- [end:show]

assert np.array_equal(keep, 1 - top <= cost) and total < np.mean(wrong)
assert np.isclose(total, np.mean(wrong & keep) + cost * np.mean(~keep))


def cost_of(C, seed, cost):
    A, B, s, t = train_test_split(X / 16, y, test_size=0.5, random_state=seed)
    P = LogisticRegression(C=C, max_iter=500).fit(A, s).predict_proba(B)
    wrong, top = P.argmax(axis=1) != t, P.max(axis=1)
    return np.mean(np.where(top >= 1 - cost, wrong, cost)), np.mean(wrong)


again = [cost_of(C, 0, cost) for C in (0.1, 20) for cost in (0.2, 0.05)]
assert np.allclose(shown, again)
declining, never = cost_of(20, 1, 0.2)
assert declining < 0.9 * never
for seed in (0, 1):  # weights shrunk too far: too modest, declining too often
    declining, never = cost_of(0.1, seed, 0.2)
    assert declining > 1.5 * never


# Chow's rule on known probabilities: answer if 1 - max p <= cost.
rng = np.random.default_rng(0)
P = rng.dirichlet([1.0, 2, 1], size=5000)
risk = 1 - P.max(axis=1)
chow = np.mean(np.where(P.max(axis=1) >= 0.8, risk, 0.2))
for cut in (0.4, 0.7, 0.9, 1.0):
    assert np.mean(np.where(P.max(axis=1) >= cut, risk, 0.2)) > chow
# The card: 0.62, 0.30, 0.08 and an error costing 40, declining 10.
assert 40 * (1 - 0.62) > 10 and np.isclose(40 * 0.38, 15.2)
