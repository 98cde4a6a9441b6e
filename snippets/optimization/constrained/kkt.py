"""Check the four conditions at a point, and what each failure means."""

import numpy as np
from scipy import optimize


# --8<-- [start:show]
def kkt_residuals(gradient, values, gradients, multipliers):
    """Four numbers that are zero at a KKT point of min f, g_i <= 0.

    gradient (n,) of f; values (m,) and gradients (m, n) of the g_i;
    multipliers (m,).
    """
    return {
        "stationarity": np.abs(gradient + gradients.T @ multipliers).max(),
        "feasibility": np.maximum(values, 0).max(initial=0),
        "sign": np.maximum(-multipliers, 0).max(initial=0),
        "slackness": np.abs(multipliers * values).max(initial=0),
    }


def problem(x, y):  # nearest point to (3, 2) with x + y <= 4, x <= 2
    gradient = np.array([2 * (x - 3), 2 * (y - 2)])
    return gradient, np.array([x + y - 4, x - 2]), np.array([[1, 1], [1, 0]])


tries = [((2.5, 1.5), (1, 0)), ((2, 2), (0, 2)), ((2, 1), (2, 0))]
for point, multipliers in tries:
    residuals = kkt_residuals(*problem(*point), np.array(multipliers))
    print(point, {k: round(float(v), 2) for k, v in residuals.items()})
    # --8<-- [end:show]
    # All three balance; each failed one fails one further condition.
    failed = [k for k, v in residuals.items() if v > 0]
    guess = {2.5: ["feasibility"], 2: []}[point[0]]
    assert failed == (["slackness"] if point == (2, 1) else guess)

# Generic: two walls in three dimensions, every condition broken at once.
G = np.array([[1.0, -2, 4], [0.5, 3, -1]])
gradient, values = np.array([0.3, -1, 2]), np.array([0.7, -0.4])
prices = np.array([-0.2, 1.5])
found = kkt_residuals(gradient, values, G, prices)
balance = [gradient[i] + sum(prices * G[:, i]) for i in range(3)]
assert np.isclose(found["stationarity"], max(map(abs, balance)))
assert found["feasibility"] == 0.7 and found["sign"] == 0.2
assert np.isclose(found["slackness"], 1.5 * 0.4)
inside = kkt_residuals(0 * gradient, np.array([-1.0, -2]), G, np.zeros(2))
assert list(inside.values()) == [0, 0, 0, 0]  # room to spare is no fault
empty = kkt_residuals(gradient, np.zeros(0), np.zeros((0, 3)), np.zeros(0))
assert list(empty.values()) == [2, 0, 0, 0]
# One wall written twice: only the sum of the prices is determined.
for share in (0.0, 0.5, 2.0):
    twice = kkt_residuals(
        np.array([2.0]),
        np.zeros(2),
        -np.ones((2, 1)),
        np.array([share, 2 - share]),
    )
    assert max(twice.values()) == 0
found = optimize.minimize(
    lambda p: (p[0] - 3) ** 2 + (p[1] - 2) ** 2,
    [0, 0],
    constraints=[
        {"type": "ineq", "fun": lambda p: 4 - p[0] - p[1]},
        {"type": "ineq", "fun": lambda p: 2 - p[0]},
    ],
)
assert np.allclose(found.x, [2, 2], atol=1e-5)
# The card: nearest to (2, 4) with x + y <= 3, y <= 2.
target = np.array([2.0, 4.0])


def nearest(height):
    return optimize.minimize(
        lambda p: np.sum((p - target) ** 2),
        [0, 0],
        constraints=[
            {"type": "ineq", "fun": lambda p: 3 - p[0] - p[1]},
            {"type": "ineq", "fun": lambda p: height - p[1]},
        ],
    )


card = nearest(2.0)
walls = np.array([[1.0, 1], [0, 1]])
prices = np.linalg.solve(walls.T, -2 * (card.x - target))
assert np.allclose(card.x, [1, 2], atol=1e-5) and np.allclose(
    prices, 2, atol=1e-4
)
assert np.isclose(card.fun, 5) and np.isclose(nearest(2.1).fun, 4.82, atol=1e-6)
for other in ([0.5, 2], [1.5, 1.5]):  # one wall after the other
    assert walls[0] @ other <= 3 and other[1] <= 2
    assert np.sum((other - target) ** 2) > 6
