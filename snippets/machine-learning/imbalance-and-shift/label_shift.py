"""New class shares from the predictions alone, by the confusion matrix."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def new_shares(y, predicted, new, K):
    """Class shares of the unlabelled sample whose predictions are new."""
    C = np.zeros((K, K))
    np.add.at(C, (predicted, y), 1)
    C /= C.sum(axis=0)  # column k: how class k is predicted
    mu = np.bincount(new, minlength=K) / len(new)
    shares = np.clip(np.linalg.solve(C, mu), 0, None)
    return shares / shares.sum()


X, digit = load_digits(return_X_y=True)
y = (digit >= 7).astype(int)  # 7, 8 and 9 are positive
shares, results = (0.1, 0.4, 0.7), []
for seed in range(20):
    rng = np.random.default_rng(seed)
    A, V, rest = np.split(rng.permutation(len(y)), [300, 1000])
    # A strong penalty, so that the classifier is not good.
    model = LogisticRegression(C=0.003, solver="newton-cholesky")
    predicted = model.fit(X[A], y[A]).predict(X)
    for share in shares:  # a new sample of 300 with this share
        counts = 300 - int(300 * share), int(300 * share)
        S = [rng.choice(rest[y[rest] == k], counts[k]) for k in (0, 1)]
        new = predicted[np.concatenate(S)]
        estimate = new_shares(y[V], predicted[V], new, 2)[1]
        results.append((new.mean(), estimate))
results = np.array(results).reshape(20, 3, 2)
for share, (flagged, estimate) in zip(shares, results.mean(0), strict=True):
    print(f"{share}: flagged {flagged:.2f}, estimated {estimate:.2f}")
# --8<-- [end:show]

assert set(digit[y == 1]) == {7, 8, 9} and digit[y == 0].max() == 6
# The mean estimate is right, the share of flags is not where it matters.
mean, spread = results.mean(axis=0), results.std(axis=0)
assert np.all(abs(mean[:, 1] - shares) < 0.03)
assert mean[2, 0] < 0.65 and mean[1, 0] < 0.37
assert np.all(spread[:, 1] > spread[:, 0])  # at the price of variance
# The text: recall 0.8, false positive rate 0.1, 31 % flagged.
y2 = np.repeat([0, 1], [100, 50])
z2 = np.repeat([1, 0, 1, 0], [10, 90, 40, 10])
new = np.repeat([1, 0], [31, 69])
assert np.allclose(new_shares(y2, z2, new, 2), [0.7, 0.3])
# The card: 0.9, 0.05 and 22 %; then p = 0.3 at a share of 0.1 becomes 0.49.
assert np.isclose((0.22 - 0.05) / (0.9 - 0.05), 0.2)
odds = 0.3 / 0.7 * (0.2 / 0.8) / (0.1 / 0.9)
assert round(odds / (1 + odds), 2) == 0.49
# Three classes, and exact shares where the predictions fit them exactly.
C = np.array([[60, 10, 10], [20, 30, 5], [20, 10, 85]])
y3 = np.concatenate([np.full(n, k) for k in range(3) for n in C[:, k]])
z3 = np.concatenate([np.full(C[i, k], i) for k in range(3) for i in range(3)])
q = np.array([0.2, 0.5, 0.3])
new = np.repeat([0, 1, 2], np.rint(1000 * C / C.sum(axis=0) @ q).astype(int))
assert np.allclose(new_shares(y3, z3, new, 3), q, atol=0.002)
# Fewer flags than false alarms alone would give: the share is cut at 0.
assert np.allclose(new_shares(y2, z2, np.repeat([1, 0], [2, 98]), 2), [1, 0])
