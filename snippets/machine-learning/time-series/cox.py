"""Cox's partial likelihood: a softmax over those still at risk."""

import numpy as np


# --8<-- [start:show]
def cox_loss(w, X, time, event):
    """Minus the log partial likelihood and its gradient; no tied events."""
    scores, loss, grad = X @ w, 0, np.zeros(len(w))
    for i in np.flatnonzero(event):
        risk = time >= time[i]  # who could have left at that moment
        top = scores[risk].max()  # for the sum not to overflow
        p = np.exp(scores[risk] - top)
        loss += top + np.log(p.sum()) - scores[i]
        grad += p / p.sum() @ X[risk] - X[i]
    return loss, grad


X = np.array([[1.0], [0], [1], [0]])  # 1: pays by the month
time, event = np.array([1, 2, 3, 4]), np.array([1, 1, 0, 1])
for ratio in (1, np.sqrt(2), 2):
    loss, grad = cox_loss(np.log([ratio]), X, time, event)
    print(f"hazard ratio {ratio:.2f}   L {np.exp(-loss):.4f}", end="   ")
    print(f"slope of -log L {grad[0]:z6.3f}")
# --8<-- [end:show]

assert abs(cox_loss(np.log([2**0.5]), X, time, event)[1][0]) < 1e-12
for r in (0.3, 1, 5):  # the text's fraction
    value = r / (2 * r + 2) * 1 / (r + 2)
    assert np.isclose(np.exp(-cox_loss(np.log([r]), X, time, event)[0]), value)
rng = np.random.default_rng(0)
n = 400
Z = rng.normal(size=(n, 2))
true = np.array([0.7, -0.4])
tenure = rng.exponential(10 * np.exp(-Z @ true))  # hazard exp(w x)/10
watched = rng.uniform(0, 20, n)
t, seen = np.minimum(tenure, watched), tenure <= watched
w = np.array([0.3, 0.2])
for j in range(2):
    step = 1e-6 * np.eye(2)[j]
    up, down = (cox_loss(w + s * step, Z, t, seen)[0] for s in (1, -1))
    slope = (up - down) / 2e-6
    assert np.isclose(slope, cox_loss(w, Z, t, seen)[1][j], rtol=1e-5)
# only the order of the times counts
assert np.isclose(cox_loss(w, Z, t, seen)[0], cox_loss(w, Z, t**3, seen)[0])
for _ in range(150):
    w = w - cox_loss(w, Z, t, seen)[1] / n
assert np.abs(cox_loss(w, Z, t, seen)[1]).max() < 1e-3
assert np.abs(w - true).max() < 0.25
# hazard ratio 2 at a survival of 0.8: 36 % leave, not 40 %
assert np.isclose(1 - 0.8**2, 0.36)
# the card: order 0, 1, 0 (censored), 1
C, ev = np.array([[0.0], [1], [0], [1]]), np.array([1, 1, 0, 1])
assert abs(cox_loss(np.log([0.5**0.5]), C, time, ev)[1][0]) < 1e-12
# concordance by hand: known orders 2 < 3+, 5, 8+ and 5 < 8+
t4, e4 = np.array([2, 3, 5, 8]), np.array([1, 0, 1, 0])
risk = np.array([0.4, 0.9, 0.7, 0.1])
pairs = [(i, j) for i in np.flatnonzero(e4) for j in range(4) if t4[j] > t4[i]]
assert [bool(risk[i] > risk[j]) for i, j in pairs] == [False, False, True, True]
# those with 1 all leave first: no finite maximum
M = np.array([[1.0], [1], [0], [0]])
losses = [cox_loss(np.array([v]), M, time, ev)[0] for v in (0, 2, 5, 10)]
assert np.all(np.diff(losses) < 0)
# log-rank: observed minus expected in the group is the slope at w = 0
group = (Z[:, :1] > 0) * 1.0
expected = sum(group[t >= t[i]].mean() for i in np.flatnonzero(seen))
slope = -cox_loss(np.zeros(1), group, t, seen)[1][0]
assert np.isclose(group[seen].sum() - expected, slope)
