"""Kinematic and dynamic bicycle: the difference follows lateral force."""

import numpy as np

# --8<-- [start:show]
L, front, rear = 2.8, 1.2, 1.6  # m: wheelbase, axles from the mass centre
mass, inertia, C, g = 1500.0, 2500.0, 80e3, 9.81  # C: N a radian and axle


def settle(v, delta, mu, dt=0.002, steps=3000):
    """Curvature of the dynamic model in the end, at constant speed."""
    side, turn = 0.0, 0.0  # sideways speed, yaw rate
    grip = mu * mass * g / L  # times the other axle's distance
    for _ in range(steps):
        F = C * (delta - (side + front * turn) / v)  # front: stiffness * slip
        B = C * (rear * turn - side) / v  # rear
        F = max(-grip * rear, min(F, grip * rear))
        B = max(-grip * front, min(B, grip * front))
        side += dt * ((F + B) / mass - v * turn)
        turn += dt * (front * F - rear * B) / inertia
    return (F + B) / (mass * v**2)  # of the path


delta = 0.05  # radians, about 3 degrees
bend = np.tan(delta) / L
print("speed  v2/radius  kinematic  dynamic, dry  and on snow")
for v in (5, 10, 20, 25):
    dry, snow = settle(v, delta, 0.9), settle(v, delta, 0.3)
    print(f"{v:5} {bend * v**2:8.2f} {1 / bend:10.0f} m", end=" ")
    print(f"{1 / dry:10.0f} m {1 / snow:10.0f} m")
# --8<-- [end:show]
K = mass * (rear - front) / (L * C)
for v in (5, 10, 20):  # steady: delta = L kappa + K v^2 kappa
    for d in (0.01, 0.03):
        kappa = settle(v, d, 9.0)
        assert np.isclose(d, L * kappa + K * v**2 * kappa, rtol=1e-4)
# The same lateral acceleration, the same extra angle, at any speed.
extra = []
for v in (10, 15, 20):
    d = (L + K * v**2) * 2.0 / v**2
    kappa = settle(v, d, 9.0)
    assert np.isclose(v**2 * kappa, 2.0, rtol=1e-3)
    extra.append(d - L * kappa)
assert np.ptp(extra) < 1e-3 * np.mean(extra) and extra[0] > 0
assert np.isclose(extra[0], 2 * K, rtol=1e-2)
# Grip ends: mu g of lateral acceleration, less than the bend would need.
for v in (20, 25):
    assert np.isclose(settle(v, delta, 0.3) * v**2, 0.3 * g, rtol=3e-3)
    assert 0.3 * g < bend * v**2
# The kinematic model by steps drives a circle of radius L / tan(delta).
x = y = a = 0.0
points = []
for _ in range(4000):
    a += 0.01 * 5 * bend / 2
    x, y = x + 0.05 * np.cos(a), y + 0.05 * np.sin(a)
    a += 0.01 * 5 * bend / 2
    points.append((x, y))
far = np.linalg.norm(np.array(points) - [0, 1 / bend], axis=1)
assert np.allclose(far, 1 / bend, rtol=1e-3)
# The card: L = 3, tan(delta) = 0.12, 15 m/s.
assert np.isclose(0.12 / 3, 0.04) and np.isclose(15**2 * 0.04, 9)
# In a gentle bend the kinematic radius is as far off, by 1 + K v^2 / L.
for d in (0.003, 0.006):
    ratio = d / (L * settle(30, d, 9.0))
    assert np.isclose(ratio, 1 + K * 30**2 / L, rtol=1e-3) and 1.8 < ratio < 2
assert np.isclose(K, 0.0027, atol=5e-5)
