"""One list by four scores: click, purchase, both, and margin."""

import numpy as np

# --8<-- [start:show]
items = np.array(["A", "B", "C", "D"])
click = np.array([0.20, 0.05, 0.04, 0.10])  # P(click), if shown
buy = np.array([0.01, 0.08, 0.045, 0.06])  # P(buy | click)
margin = np.array([10, 10, 40, 10])  # per purchase

scores = {
    "click": click,
    "buy, given click": buy,
    "click and buy": click * buy,
    "margin": click * buy * margin,
}
look = np.array([1, 0.5, 0.3, 0.2])  # by place
earned = []
for name, score in scores.items():
    order = np.argsort(-score)
    earned.append((click * buy * margin)[order] @ look)
    print(f"{name:>16}: {' '.join(items[order])}   margin {earned[-1]:.3f}")
# --8<-- [end:show]

# By hand: margins per impression of A, B, C, D, in the four orders.
each = {"A": 0.02, "B": 0.04, "C": 0.072, "D": 0.06}
assert list(look) == [1, 1 / 2, 3 / 10, 1 / 5]
for total, order in zip(earned, ("ADBC", "BDCA", "DBAC", "CDBA"), strict=True):
    hand = [each[i] * e for i, e in zip(order, look, strict=True)]
    assert np.isclose(total, sum(hand))
assert np.all(np.diff(earned) > 0)
# The card: X 0.08 and 0.02, Y 0.03 and 0.10, Z 0.02 and 0.06; margins 15, 8, 25.
c, b, m = [0.08, 0.03, 0.02], [0.02, 0.1, 0.06], [15, 8, 25]
assert np.allclose(np.multiply(c, b) * 1000, [1.6, 3.0, 1.2])
assert np.allclose(np.multiply(c, b) * m * 1000, [24, 24, 30])
