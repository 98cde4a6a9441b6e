"""A lane line from image points: to the ground, then a robust fit."""

import numpy as np
from scipy.optimize import least_squares

# --8<-- [start:show]
focal, height, horizon = 1000.0, 1.5, 400.0  # pixels, metres, image row


def to_ground(u, row):
    """Flat road, level camera: metres ahead and to the right."""
    ahead = focal * height / (row - horizon)
    return ahead, u * ahead / focal


def to_image(ahead, right):
    return focal * right / ahead, horizon + focal * height / ahead


def fit_lane(ahead, right, robust):
    """Coefficients of a parabola; the pixel error grows with distance."""
    X = np.vander(ahead / 50, 3, increasing=True)

    def residuals(c):
        return (X @ c - right) * focal / ahead  # in pixels

    loss = "soft_l1" if robust else "linear"
    start = np.array([np.median(right), 0, 0])
    return least_squares(residuals, start, loss=loss).x


# --8<-- [end:show]
def scene(seed, n=60, bad=12):
    rng = np.random.default_rng(seed)
    ahead = rng.uniform(6, 50, n)
    true = np.array([-1.8, 0.0, 2.0])
    u, row = to_image(ahead, np.vander(ahead / 50, 3, increasing=True) @ true)
    u = u + rng.normal(size=n)
    u[:bad] += rng.uniform(40, 200, bad)  # a shadow, another car
    return u, row, true


# --8<-- [start:run]
u, row, true = scene(0)  # 60 points, 12 of them not on the line
ahead, right = to_ground(u, row)
grid = np.linspace(6, 50, 45)
X = np.vander(grid / 50, 3, increasing=True)
for name, robust in (("least squares", False), ("robust", True)):
    error = np.abs(X @ (fit_lane(ahead, right, robust) - true)).max()
    print(f"{name:13}: off by up to {error:.2f} m")
for z in (10, 50):  # the camera nods by 0.5 degrees: 8.7 pixels
    u, row = to_image(z, -1.8)
    print(f"nod: {z} m ahead looks like {to_ground(u, row - 8.7)[0]:.1f} m")
# --8<-- [end:run]
for seed in range(20):
    u, row, true = scene(seed)
    a, r = to_ground(u, row)
    off = [np.abs(X @ (fit_lane(a, r, k) - true)).max() for k in (False, True)]
    assert off[1] < off[0] / 3 and off[1] < 0.3
worst = {}  # of the robust fit, by the number of points off the line
for bad in (12, 24):  # a fifth, two fifths
    worst[bad] = 0.0
    for seed in range(20):
        u, row, true = scene(seed, bad=bad)
        error = X @ (fit_lane(*to_ground(u, row), True) - true)
        worst[bad] = max(worst[bad], np.abs(error).max())
assert worst[12] < 0.3 and worst[24] > 2
back = to_ground(*to_image(23.0, 1.7))
assert np.allclose(back, (23.0, 1.7))
assert np.isclose(focal * np.tan(np.radians(0.5)), 8.7, atol=0.05)
# A pixel in the row at distance z is about z^2 / (f h) metres.
z = 40.0
_, row = to_image(z, 0.0)
step = to_ground(0.0, row - 0.5)[0] - to_ground(0.0, row + 0.5)[0]
assert np.isclose(step, z**2 / (focal * height), rtol=1e-2)
