"""Loss of the next item in a causal attention layer."""

import numpy as np
from scipy.special import log_softmax, softmax


# --8<-- [start:show]
def next_item_loss(items, V, P, causal=True):
    """Mean log loss of each next item, and scores (B, T, n + 1).

    items (B, T), 0 is padding; V (n + 1, k) items, P (T, k) places.
    """
    T, k = P.shape
    X = V[items] + P
    A = X @ X.transpose(0, 2, 1) / np.sqrt(k)  # (B, T, T)
    hidden = (items == 0)[:, None, :] & ~np.eye(T, dtype=bool)
    if causal:
        hidden = hidden | np.triu(np.ones((T, T), dtype=bool), 1)
    S = softmax(np.where(hidden, -np.inf, A), axis=-1) @ X @ V.T
    S[..., 0] = -np.inf  # never predict padding
    log_p = log_softmax(S, axis=-1)
    target = items[:, 1:]  # place t predicts the item at t + 1
    own = np.take_along_axis(log_p[:, :-1], target[..., None], axis=-1)
    use = (target > 0) & (items[:, :-1] > 0)
    return -own[..., 0][use].mean(), S


rng = np.random.default_rng(0)
V, P = rng.normal(size=(9, 4)), 0.3 * rng.normal(size=(5, 4))
items = np.array([[3, 1, 4, 1, 5], [0, 0, 2, 7, 8]])
changed = items.copy()
changed[:, 4] = 6
for causal in (True, False):
    S, R = (next_item_loss(i, V, P, causal)[1] for i in (items, changed))
    move = np.abs(S[:, :4, 1:] - R[:, :4, 1:]).max()
    print(f"causal {causal!s:5}  earlier scores move by {move:.2f}")
# --8<-- [end:show]

S, R = (next_item_loss(i, V, P)[1] for i in (items, changed))
assert np.array_equal(S[:, :4], R[:, :4])
assert np.abs(S[:, 4, 1:] - R[:, 4, 1:]).max() > 0.1
S, R = (next_item_loss(i, V, P, False)[1] for i in (items, changed))
assert np.abs(S[:, :4, 1:] - R[:, :4, 1:]).max(axis=2).min() > 0
# slowly, one place at a time, from the visible history alone
total, count = 0.0, 0
for row in items:
    for t in range(4):
        if row[t] == 0:
            continue
        seen = [s for s in range(t + 1) if row[s] > 0]
        X = V[row[seen]] + P[seen]
        a = np.exp(X @ X[-1] / 2)
        s = (a / a.sum() @ X) @ V[1:].T
        total += np.log(np.exp(s).sum()) - s[row[t + 1] - 1]
        count += 1
assert count == 6
assert np.isclose(next_item_loss(items, V, P)[0], total / count)
# without any knowledge: log of the number of items
assert np.isclose(next_item_loss(items, 0 * V, 0 * P)[0], np.log(8))
