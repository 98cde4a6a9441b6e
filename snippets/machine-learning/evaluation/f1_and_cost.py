"""The threshold that F1 likes best, against the one that costs least."""

import numpy as np


# --8<-- [start:show]
def sweep(y, p):
    """True and false positives if the k largest p are flagged, k >= 1."""
    flagged = y[np.argsort(-p)]
    return np.cumsum(flagged), np.cumsum(1 - flagged)


rng = np.random.default_rng(0)
p = rng.beta(0.3, 2.7, size=100_000)  # true probabilities, mean 0.1
y = (rng.random(p.size) < p).astype(int)  # so p is calibrated
tp, fp = sweep(y, p)
f1 = 2 * tp / (tp + fp + y.sum())
best = np.argmax(f1)
falling = np.sort(p)[::-1]
print(f"share of positives {y.mean():.3f}")
print(f"best F1 {f1[best]:.2f}, at threshold {falling[best]:.2f}")
for c in (1, 5, 20):  # a miss costs c false alarms
    cost = (fp + c * (y.sum() - tp)) / p.size
    k = np.argmin(cost)
    print(
        f"miss costs {c:2d}: threshold {falling[k]:.2f}, cost {cost[k]:.3f}"
        f"; at the best F1 {cost[best]:.3f}"
    )
# --8<-- [end:show]

miss, alarm = (p < falling[best]) & (y == 1), (p >= falling[best]) & (y == 0)
assert np.isclose(cost[best], np.mean(20 * miss + alarm))
assert np.isclose(f1[best], 1 - np.sum(miss | alarm) / (best + 1 + y.sum()))
assert abs(falling[k] - 1 / 21) < 0.02 and cost[best] > 1.5 * cost[k]
# If a miss costs 1, flagging nobody costs the share of positives.
assert np.mean(miss + alarm) > y.mean() == np.mean((p > 1) != y)
assert abs(1 / falling[best] - 1 - 3.5) < 0.1

for seed in range(5):
    rng = np.random.default_rng(seed)
    for a, b in ((0.3, 2.7), (1, 4), (0.5, 0.5)):
        p = rng.beta(a, b, size=100_000)
        y = (rng.random(p.size) < p).astype(int)
        tp, fp = sweep(y, p)
        assert tp[-1] == y.sum() and tp[-1] + fp[-1] == p.size
        assert np.isclose(tp[999] + fp[999], 1000)
        f1 = 2 * tp / (tp + fp + y.sum())
        falling = np.sort(p)[::-1]
        assert abs(falling[np.argmax(f1)] - f1.max() / 2) < 0.03
        for c in (1, 5, 20):
            cost = fp + c * (y.sum() - tp)
            assert abs(falling[np.argmin(cost)] - 1 / (1 + c)) < 0.1
            k = np.sum(p >= 1 / (1 + c))
            assert cost[k - 1] < 1.01 * cost.min() + 20 * c
# A model that knows nothing: the expected F1 rises with every flag.
k = np.arange(1, 1001)
for share in (0.01, 0.3, 0.9):
    f = 2 * share * k / (k + share * 1000)
    assert np.all(np.diff(f) > 0) and f[-1] / 2 < share
    assert np.isclose(f[-1], 2 * share / (1 + share))
# F1 by counts at a threshold, a second way.
k = 1234
flag = p >= falling[k]
r, q = y[flag].sum() / y.sum(), y[flag].mean()
assert np.isclose(2 * r * q / (r + q), f1[k])
# The text: 15 of 20 with 25 false alarms against 12 of 20 with 4.
f1s = [2 * tp / (2 * tp + fp + 20 - tp) for tp, fp in ((15, 25), (12, 4))]
assert np.allclose(f1s, (1 / 2, 2 / 3))
costs = [
    [fp + c * (20 - tp) for tp, fp in ((15, 25), (12, 4))] for c in (10, 5)
]
assert costs == [[75, 84], [50, 44]] and 25 + 7 * 5 == 4 + 7 * 8
# The card: 100 positives; A and B by their precision and recall.
for precision, recall, want_f1, want in (
    (0.4, 0.8, 0.53, (120, 20, 320)),
    (0.8, 0.6, 0.69, (15, 40, 415)),
):
    tp = 100 * recall
    fp = tp / precision - tp
    assert round(2 * precision * recall / (precision + recall), 2) == want_f1
    assert np.allclose((fp, 100 - tp, fp + 10 * (100 - tp)), want)
assert 105 / 20 == 5.25  # where both cost the same
