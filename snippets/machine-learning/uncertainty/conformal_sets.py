"""Prediction sets for blurred digits, with coverage and size counted."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def prediction_sets(P_cal, y_cal, P, alpha):
    """Which classes are in each set: booleans of P's shape, (n, K)."""
    scores = np.sort(1 - P_cal[np.arange(len(y_cal)), y_cal])
    k = int(np.ceil((len(scores) + 1) * (1 - alpha) - 1e-9))
    limit = scores[k - 1] if k <= len(scores) else np.inf
    return 1 - P <= limit


X, y = load_digits(return_X_y=True)
rng = np.random.default_rng(0)
X = X / 16 + 0.5 * rng.normal(size=X.shape)
covered, size, eights = [], [], []
for _ in range(8):
    A, C, T = np.split(rng.permutation(len(y)), [600, 1100])
    model = LogisticRegression(C=0.1).fit(X[A], y[A])
    P_cal, P = model.predict_proba(X[C]), model.predict_proba(X[T])
    S = prediction_sets(P_cal, y[C], P, 0.1)
    hit = S[np.arange(len(T)), y[T]]
    covered.append(hit.mean())
    size.append(S.sum(axis=1).mean())
    eights.append(hit[y[T] == 8].mean())
print(f"covered {np.mean(covered):.2f}, of the eights {np.mean(eights):.2f}")
print(f"mean size of a set: {np.mean(size):.1f}")
# --8<-- [end:show]
assert (len(A), len(C)) == (600, 500) and len(size) == 8
images = load_digits().data
# Grey values as shares, under noise of deviation 0.5.
line = np.polyfit(images.ravel() / 16, X.ravel(), 1)
assert np.allclose(line, [1, 0], atol=0.015)
assert abs(np.std(X - images / 16) - 0.5) < 0.005
assert 1 < np.mean(size) < P.shape[1]
assert abs(np.mean(covered) - 451 / 501) < 0.015
assert np.mean(eights) < np.mean(covered) - 0.04
# By hand: limit 0.6, the third smallest of 0.1, 0.3, 0.6 and 0.8.
P_cal = np.array([[0.9, 0.1], [0.3, 0.7], [0.4, 0.6], [0.2, 0.8]])
y_cal = np.array([0, 1, 0, 0])
new = np.array([[0.4, 0.6], [0.95, 0.05]])  # 1 - 0.4 equals the limit
sets = prediction_sets(P_cal, y_cal, new, 0.4)
assert sets.tolist() == [[True, True], [True, False]]
assert prediction_sets(P_cal, y_cal, new, 0.1).all()
# A small limit leaves sets empty.
sure = np.array([[0.9, 0.1], [0.95, 0.05], [0.2, 0.8]])
assert not prediction_sets(sure, np.array([0, 0, 1]), new[:1], 0.5).any()
