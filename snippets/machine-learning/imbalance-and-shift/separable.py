"""Class weights on separable classes fade as the weights of the model grow."""

import numpy as np
from sklearn.linear_model import LogisticRegression

# --8<-- [start:show]
x = np.array([-2.5, -1.2, -1.0, 2.0, 3.1])
y = np.array([0, 0, 0, 1, 1])
rows = []
print("   C: slope and cut, weight 1; slope and cut, weight 20")
for C in 1, 100, 10_000, 1_000_000:
    row = []
    for c in 1, 20:
        model = LogisticRegression(C=C, class_weight={0: 1, 1: c}, tol=1e-10)
        model.fit(x[:, None], y)
        w, b = model.coef_[0, 0], model.intercept_[0]
        row += [w, -b / w]  # sigmoid(w x + b) is one half at -b/w
    rows.append((C, *row))
    print(f"{C:7}", *(f"{v:6.2f}" for v in row))
# --8<-- [end:show]

slope, cut = row[2:]
assert abs(cut - (0.5 - np.log(20) / (2 * slope))) < 0.02
assert abs(row[1] - 0.5) < 0.02
for C, *row in rows:
    for c, slope, cut in (1, *row[:2]), (20, *row[2:]):
        odds = np.exp(slope * (x - cut))
        pull = np.where(y == 1, c / (1 + odds), -odds / (1 + odds))
        # The bias balances the classes; the penalty holds the slope.
        up, down = pull[y == 1].sum(), pull[y == 0].sum()
        assert np.isclose(up, -down, rtol=1e-3)
        assert np.isclose(slope, C * pull @ x, rtol=1e-3)
# Slowly: a hundred times the penalty's C adds about the same each time.
steps = np.diff([row[3] for row in rows])
assert np.all((2 < steps) & (steps < 3))
# Not separable: the weight's effect stays however weak the penalty.
x2 = np.array([-2.0, -1.0, 0.5, 1.5, 1.0, 0.0, 2.0])
y2 = np.array([0, 0, 0, 0, 1, 1, 1])
cuts = []
for c in 1, 20:
    model = LogisticRegression(C=1e6, class_weight={0: 1, 1: c}, tol=1e-10)
    model.fit(x2[:, None], y2)
    cuts.append(-model.intercept_[0] / model.coef_[0, 0])
assert cuts[0] - cuts[1] > 1
