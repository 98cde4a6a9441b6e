"""Who was in the training set? The loss of an overfitted model tells."""

import numpy as np
from sklearn.datasets import load_breast_cancer
from sklearn.ensemble import RandomForestClassifier


# --8<-- [start:show]
def advantage(member_loss, other_loss, threshold):
    """TPR minus FPR of the attack "loss at most threshold: member"."""
    tpr = np.mean(member_loss <= threshold)
    return tpr - np.mean(other_loss <= threshold)


X, y = load_breast_cancer(return_X_y=True)
rng = np.random.default_rng(0)
y = np.where(rng.uniform(size=len(y)) < 0.2, 1 - y, y)  # doubtful labels
results = {}
for leaf in (1, 5, 25):
    adv, acc = [], []
    for _ in range(6):
        A, H, T = np.split(rng.permutation(len(y)), [200, 400])
        forest = RandomForestClassifier(25, min_samples_leaf=leaf)
        forest.set_params(random_state=0).fit(X[A], y[A])
        p = forest.predict_proba(X)[np.arange(len(y)), y]
        loss = -np.log(np.maximum(p, 1e-3))
        adv.append(advantage(loss[A], loss[H], loss[A].mean()))
        acc.append(np.mean(p[T] > 0.5))
    results[leaf] = np.mean(adv), np.mean(acc)
    print(f"leaves of {leaf:2}: advantage {results[leaf][0]:.2f}", end="")
    print(f", test accuracy {results[leaf][1]:.2f}")
# --8<-- [end:show]
assert results[1][0] > results[5][0] + 0.1 and results[5][0] > results[25][0]
assert results[25][1] > results[1][1] - 0.03
assert results[1][0] > 0.3 > 0.2 > results[25][0]
# The attack has even odds, and its limit is the mean loss of the members.
assert len(A) == len(H)
limit = loss[A].sum() / len(A)
want = np.mean(loss[A] <= limit) - np.mean(loss[H] <= limit)
assert np.isclose(adv[-1], want)
assert abs(acc[-1] - forest.score(X[T], y[T])) < 0.02
# One label in five is wrong, within four standard errors.
clean = load_breast_cancer(return_X_y=True)[1]
assert abs(np.mean(y != clean) - 0.2) < 4 * np.sqrt(0.16 / len(y))
assert set(y) == {0, 1}
# By hand: members 0.1, 0.2, 0.9; others 0.2, 1, 2; limit 0.2.
hand = advantage(np.array([0.1, 0.2, 0.9]), np.array([0.2, 1, 2]), 0.2)
assert np.isclose(hand, 2 / 3 - 1 / 3)
# Differential privacy: TPR <= e FPR and 1 - FPR <= e (1 - TPR).
for epsilon in (0.1, 1, np.log(3)):
    e = np.exp(epsilon)
    fpr = np.linspace(0, 1, 100_001)
    tpr = np.minimum(e * fpr, 1 - (1 - fpr) / e)
    best = np.max(tpr - fpr)
    assert np.isclose(best, (e - 1) / (e + 1), atol=1e-4)
    assert np.isclose(fpr[np.argmax(tpr - fpr)], 1 / (1 + e), atol=1e-4)
    assert np.isclose((e - 1) / (e + 1), np.tanh(epsilon / 2))
