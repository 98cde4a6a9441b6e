"""Naive Bayes and logistic regression as the training set grows."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import BernoulliNB


# --8<-- [start:show]
def draw(n, copies, rng):
    """n texts: 80 independent bits, noisy copies of one more, hidden bit."""
    y = rng.integers(2, size=n)
    side = np.where(y == 1, 1, -1)[:, None]
    gain = np.append(np.linspace(0.02, 0.12, 80), 0.1)
    words = rng.uniform(size=(n, 81)) < 0.5 + side * gain
    flips = rng.uniform(size=(n, copies)) < 0.1
    return np.hstack([words[:, :80], words[:, 80:] ^ flips]).astype(float), y


models = BernoulliNB(), LogisticRegression(C=1), LogisticRegression(C=1e4)
table = {}
for copies in (0, 10):
    print(f"{copies} copies  naive Bayes   C = 1   C = 10,000")
    for n in (50, 300, 3000):
        rng = np.random.default_rng(0)
        errors = []
        for _ in range(8):
            (A, a), (B, b) = draw(n, copies, rng), draw(2000, copies, rng)
            errors.append([1 - m.fit(A, a).score(B, b) for m in models])
        table[copies, n] = np.mean(errors, axis=0)
        bayes, penalised, free = table[copies, n]
        print(f"n = {n:4} {bayes:10.2f} {penalised:9.2f} {free:10.2f}")
# --8<-- [end:show]

for copies in (0, 10):
    assert table[copies, 50][0] + 0.05 < table[copies, 50][2]
assert np.all(table[0, 300][0] + 0.01 < table[0, 300][1:])
assert np.all(np.abs(table[0, 3000] - table[0, 3000].mean()) < 0.01)
assert np.all(table[10, 3000][1:] + 0.03 < table[10, 3000][0])
assert np.all(table[0, 50][0] + 0.01 < table[0, 50][1:])
assert table[10, 50][1] < table[10, 50][0]
assert all(np.all((0 < e) & (e < 0.5)) for e in table.values())  # errors
rng = np.random.default_rng(1)  # the copies carry one feature's worth
X, y = draw(200_000, 10, rng)
assert abs(X[y == 1, 80].mean() - (0.6 * 0.9 + 0.4 * 0.1)) < 0.005
assert abs(np.mean(X[:, 80] == X[:, 81]) - (0.81 + 0.01)) < 0.005
