"""Left padding and a causal mask leave a query that may see nothing."""

import numpy as np


# --8<-- [start:show]
def naive(Q, K, V, mask):
    scores = Q @ K.T / np.sqrt(K.shape[1])
    E = np.exp(np.where(mask, scores, -np.inf))
    return (E / E.sum(axis=1, keepdims=True)) @ V


rng = np.random.default_rng(0)
X = rng.normal(size=(4, 3))
real = np.array([False, True, True, True])  # padded on the left
mask = np.tri(4, dtype=bool) & real  # key before or at the query, and real
with np.errstate(invalid="ignore"):
    first = naive(X, X, X, mask)
    second = naive(first, first, first, mask)
print("NaN after one layer ", np.isnan(first).any(axis=1))
print("NaN after two layers", np.isnan(second).any(axis=1))
own = mask | np.eye(4, dtype=bool)  # every token may see itself
first = naive(X, X, X, own)
second = naive(first, first, first, own)
print("own token allowed   ", np.isnan(second).any(axis=1))
# --8<-- [end:show]
for t in range(4):  # one row at a time
    see = own[t]
    e = np.exp(X[see] @ X[t] / np.sqrt(3))
    assert np.allclose(first[t], e @ X[see] / e.sum())
alone = naive(X[1:], X[1:], X[1:], np.tri(3, dtype=bool))
alone = naive(alone, alone, alone, np.tri(3, dtype=bool))
assert np.allclose(second[1:], alone)  # as if there were no padding
other = X.copy()
other[0] += 7  # nor does it matter what stands there
first = naive(other, other, other, own)
assert np.allclose(naive(first, first, first, own)[1:], alone)
# a finite -1e9: no NaN, but the padding attends to everything alike
scores = np.where(mask[0], 0.3, -1e9)
w = np.exp(scores - scores.max())
assert np.allclose(w / w.sum(), 1 / 4)
# on the right no query is without a key
assert (np.tri(4, dtype=bool) & np.array([1, 1, 0, 0], bool)).any(axis=1).all()
