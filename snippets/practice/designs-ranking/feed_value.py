"""One score from several predicted events, and what a weight decides."""

import numpy as np

# --8<-- [start:show]
#              click, like, comment, hide
p = np.array(
    [
        [0.30, 0.010, 0.012, 0.020],  # A
        [0.12, 0.050, 0.010, 0.001],  # B
        [0.20, 0.030, 0.004, 0.004],  # C
    ]
)
orders, even = {}, {}
for name, weights in {
    "clicks alone": [1, 0, 0, 0],
    "no price for a hide": [1, 5, 20, 0],
    "a hide costs 4": [1, 5, 20, -4],
    "a hide costs 50": [1, 5, 20, -50],
}.items():
    value = p @ weights
    orders[name] = order = np.argsort(-value)
    print(f"{name:20}", "  ".join(f"{'ABC'[i]} {value[i]:.2f}" for i in order))

free = p @ [1, 5, 20, 0]
for rival in 1, 2:
    even[rival] = (free[0] - free[rival]) / (p[0, 3] - p[rival, 3])
    print(f"A and {'ABC'[rival]} tie when a hide costs {even[rival]:.2f}")
# --8<-- [end:show]
assert orders["clicks alone"].tolist() == sorted(
    range(3), key=lambda i: -p[i][0]
)
for name, cost in (
    ("no price for a hide", 0),
    ("a hide costs 4", 4),
    ("a hide costs 50", 50),
):
    by_hand = [c + 5 * k + 20 * m - cost * h for c, k, m, h in p]
    ranks = orders[name].tolist()
    assert ranks == sorted(range(3), key=lambda i, v=by_hand: -v[i])
for rival in 1, 2:
    for cost, sign in (even[rival] - 0.01, 1), (even[rival] + 0.01, -1):
        value = p @ [1, 5, 20, -cost]
        assert np.sign(value[0] - value[rival]) == sign
# the card: weights 1, 4, 10 and hides
q = np.array([[0.40, 0.02, 0.004, 0.030], [0.25, 0.03, 0.010, 0.005]])
value = q @ [1, 4, 10, 0]
assert np.allclose(value, [0.52, 0.47])
assert np.isclose((value[0] - value[1]) / (q[0, 3] - q[1, 3]), 2)
assert np.allclose(q @ [1, 4, 10, -8], [0.28, 0.43])
assert np.isclose(q @ [1, 4, 10, -8] @ [1, 0], 0.28)
# hides predicted at half their rate: a cost of 8 acts as 4
half = q * [1, 1, 1, 0.5]
assert np.allclose(half @ [1, 4, 10, -8], q @ [1, 4, 10, -4])
assert np.allclose(q @ [1, 4, 10, -4], [0.40, 0.45])
