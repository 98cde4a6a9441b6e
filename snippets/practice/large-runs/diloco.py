"""Steps alone, then one outer step on the mean change."""

import numpy as np


# --8<-- [start:show]
def outer_step(theta, local, v, eta, mu):
    """Nesterov on the mean change of the workers' weights (rows)."""
    change = theta - local.mean(0)
    v = mu * v + change
    return theta - eta * (change + mu * v), v


curve = np.array([[1.0, 0.2], [0.4, 2.0]])  # curvatures of two workers
alike = np.array([[1.0, 1.0], [1.0, 1.0]])  # their optima, equal
unlike = np.array([[0.0, 0.0], [1.0, 1.0]])  # and different


def train(H, optima, eta, mu, rounds=3_000):
    theta, v = np.array([5.0, -5.0]), np.zeros(2)
    for _ in range(rounds):
        local = optima + (1 - 0.1 * curve) ** H * (theta - optima)
        theta, v = outer_step(theta, local, v, eta, mu)
    best = (curve * optima).sum(0) / curve.sum(0)  # of the mean loss
    return 0.5 * np.mean(
        (curve * ((theta - optima) ** 2)).sum(1)
    ) - 0.5 * np.mean((curve * ((best - optima) ** 2)).sum(1))


for name, optima in ("alike", alike), ("unlike", unlike):
    gaps = [train(H, optima, 0.7, 0.9) for H in (1, 10, 500)]
    print(f"optima {name}: excess loss", *(f"{gap:.5f}" for gap in gaps))
# --8<-- [end:show]
assert np.allclose(
    gaps, [train(H, unlike, 0.7, 0.9) for H in (1, 10, 500)], rtol=1e-9
)
# H local steps of rate 0.1 on a quadratic, one by one
theta = np.array([5.0, -5.0])
w = np.tile(theta, (2, 1))
for _ in range(7):
    w = w - 0.1 * curve * (w - unlike)
assert np.allclose(w, unlike + (1 - 0.1 * curve) ** 7 * (theta - unlike))
# with one step, rate 1 and no momentum it is gradient descent on the mean
one, _ = outer_step(theta, theta - 0.1 * curve * (theta - unlike), 0, 1, 0)
assert np.allclose(one, theta - 0.1 * (curve * (theta - unlike)).mean(0))
gaps = [train(H, unlike, 0.7, 0.9) for H in (1, 10, 500)]
assert gaps[0] < 1e-9 < gaps[1] < gaps[2]
assert max(train(H, alike, 0.7, 0.9) for H in (1, 10, 500)) < 1e-9
# equal curvatures: the mean of the optima is best, and nobody drifts
drifting, curve = curve, np.tile([1.0, 0.2], (2, 1))
assert max(train(H, unlike, 0.7, 0.9) for H in (1, 10, 500)) < 1e-9
curve = drifting
# eta = 1, mu = 0: federated averaging; the example of the text
x, _ = outer_step(np.array([10.0]), np.array([[8.0], [9.0]]), 0, 1, 0)
assert x[0] == 8.5
x, _ = outer_step(np.array([10.0]), np.array([[8.0], [9.0]]), 0, 0.7, 0.9)
assert np.isclose(x[0], 10 - 0.7 * (1.5 + 1.35)) and np.isclose(x[0], 8.005)
# 7 thousand million numbers of 16 bits over 10 Gb/s, two centres
wide = 2 * 7e9 * 8 / 10e9 * 2 * (2 - 1) / 2
assert round(wide, 1) == 11.2 and round(100 * wide / (500 * 5), 1) == 0.4
# the card: 13 thousand million, 25 Gb/s, 4 s a step, H = 200
wide = 13e9 * 2 * 8 / 25e9
assert np.isclose(wide, 8.32) and round(wide / 4, 2) == 2.08
assert round(100 * wide / (200 * 4), 1) == 1.0
