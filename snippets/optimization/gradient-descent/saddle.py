"""Leaving a saddle takes a logarithmic number of steps, or for ever."""

import numpy as np


# --8<-- [start:show]
def slope(x):  # of x1^2/2 - x2^2/2 + x2^4/4: a saddle at 0, minima (0, +-1)
    return np.array([x[0], -x[1] + x[1] ** 3])


def escape(x2, noise, rng, eta=0.1):
    """Steps until x2 has reached 1/2 in size, at most 2000."""
    x = np.array([1.0, x2])
    for k in range(2000):
        if abs(x[1]) >= 0.5:
            return k
        x = x - eta * (slope(x) + noise * rng.normal(size=2))
    return 2000


rng = np.random.default_rng(0)
for x2, noise in ((1e-2, 0), (1e-4, 0), (1e-8, 0), (0, 0), (0, 0.01)):
    print(f"x2 = {x2:6}, noise {noise:4}: {escape(x2, noise, rng)} steps")
# --8<-- [end:show]

assert escape(0, 0, rng) == 2000 and escape(0.6, 0, rng) == 0
assert np.isclose(np.log(1e8) / np.log(1.1), 193, atol=0.5)
for delta in (1e-2, 1e-4, 1e-8):  # to one half, and a little for the x2^4
    late = escape(delta, 0, rng) - np.log(0.5 / delta) / np.log(1.1)
    assert 0 <= late < 3
for a in (1e-3, 1e-6):  # the law of the text, per factor of 1000
    wait = escape(a / 1000, 0, rng) - escape(a, 0, rng)
    assert abs(wait - np.log(1000) / np.log(1.1)) <= 1
assert all(escape(0, 0.01, np.random.default_rng(s)) < 200 for s in range(200))
H = np.diag([1.0, -1.0])
h = 1e-5
J = np.array([(slope(h * e) - slope(-h * e)) / (2 * h) for e in np.eye(2)])
assert np.allclose(J, H, atol=1e-8)
assert np.allclose(slope(np.array([0.0, -1.0])), 0)
