"""One trust-region step where Newton's step would climb."""

import numpy as np
from scipy.optimize import brentq


# --8<-- [start:show]
def trust_step(g, H, radius):
    """Least model value within the radius, g (d,); not the hard case."""
    values, Q = np.linalg.eigh(H)
    c = Q.T @ g

    def length(shift):
        return np.linalg.norm(c / (values + shift))

    shift = 0.0
    if values[0] <= 0 or length(0.0) > radius:
        low = max(0.0, -values[0])
        high = low + np.linalg.norm(g) / radius
        low += 1e-12 * high
        shift = brentq(lambda s: length(s) - radius, low, high + 1e-12)
    return -Q @ (c / (values + shift)), shift


g, H = np.array([2.0, -1.0]), np.array([[3.0, 1.0], [1.0, -1.0]])
for radius in (0.1, 1.0, 3.0):
    step, shift = trust_step(g, H, radius)
    model = g @ step + step @ H @ step / 2
    print(f"radius {radius}: shift {shift:5.2f}, step {step.round(3)}", end="")
    print(f", model {model:.3f}")
    # --8<-- [end:show]
    turn = np.linspace(0, 2 * np.pi, 3601)
    circle = np.column_stack([np.cos(turn), np.sin(turn)])
    grid = np.concatenate([r * circle for r in np.linspace(0, radius, 50)])
    best = np.min(grid @ g + np.sum(grid @ H * grid, axis=1) / 2)
    assert model <= best + 1e-12 and np.isclose(model, best, rtol=1e-5)
    assert np.isclose(np.linalg.norm(step), radius)
    assert np.allclose((H + shift * np.eye(2)) @ step, -g)

# A small region goes along -g, a large one turns along negative curvature.
lowest = np.linalg.eigh(H)[1][:, 0]
turns = []
for radius in (0.001, 0.1, 1.0, 3.0, 1000.0):
    s = trust_step(g, H, radius)[0] / radius
    turns.append([-(s @ g) / np.linalg.norm(g), abs(s @ lowest)])
turns = np.array(turns)
assert np.all(np.diff(turns[:, 0]) < 0) and np.all(np.diff(turns[:, 1]) > 0)
assert turns[0, 0] > 1 - 1e-4 and turns[-1, 1] > 1 - 1e-4

bowl = np.array([[4.0, 1.0], [1.0, 2.0]])
step, shift = trust_step(g, bowl, 5.0)
assert shift == 0 and np.allclose(bowl @ step, -g)  # the Newton step fits
