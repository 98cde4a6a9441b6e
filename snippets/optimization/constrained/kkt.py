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

good = kkt_residuals(*problem(2, 2), np.array([0, 2]))
assert max(good.values()) == 0
assert kkt_residuals(*problem(2.5, 1.5), np.array([1, 0]))["feasibility"] == 0.5
found = optimize.minimize(
    lambda p: (p[0] - 3) ** 2 + (p[1] - 2) ** 2,
    [0, 0],
    constraints=[
        {"type": "ineq", "fun": lambda p: 4 - p[0] - p[1]},
        {"type": "ineq", "fun": lambda p: 2 - p[0]},
    ],
)
assert np.allclose(found.x, [2, 2], atol=1e-5)
wrong = kkt_residuals(*problem(2, 2), np.array([2, 0]))
assert wrong["stationarity"] > 0
