"""The speed that lets one stop in time, and when to believe an object."""

import numpy as np


# --8<-- [start:show]
def safe_speed(distance, delay, brake):
    """Largest v with v * delay + v**2 / (2 * brake) <= distance."""
    return brake * (np.sqrt(delay**2 + 2 * distance / brake) - delay)


def frames_needed(hit, k):
    """Mean number of frames until k in a row show the object."""
    return sum(hit**j for j in range(k)) / hit**k


for d in (20, 50, 100):
    dry, wet = safe_speed(d, 0.8, 6.0), safe_speed(d, 0.8, 3.0)
    print(f"see {d:3} m: {dry:4.1f} m/s dry, {wet:4.1f} wet", end=", ")
    print(f"{safe_speed(d / 2, 0.8, 6.0):4.1f} if it comes towards us")
# Ten frames a second at 20 m/s; a frame shows an object with chance hit.
hit, false = 0.7, 0.001
for k in (1, 2, 3):  # believe it after k frames in a row
    frames = frames_needed(hit, k)
    print(f"{k} in a row: {2 * frames:4.1f} m driven,", end=" ")
    print(f"about {36000 * false**k:.2g} false alarms an hour")
# --8<-- [end:show]
for d, t, a in ((20, 0.8, 6.0), (73.0, 0.3, 2.0), (5.0, 0.0, 4.0)):
    v = safe_speed(d, t, a)
    x, speed, dt = v * t, v, 1e-4
    while speed > 0:  # brake by steps
        x += dt * (speed - a * dt / 2)
        speed -= a * dt
    assert abs(x - d) < 0.01
    assert np.isclose(v * t + v**2 / (2 * a), d)
rng = np.random.default_rng(0)
for k in (1, 2, 3):  # waiting for k hits in a row
    waits = []
    for _ in range(4000):
        run = n = 0
        while run < k:
            n, run = n + 1, run + 1 if rng.uniform() < hit else 0
        waits.append(n)
    want = frames_needed(hit, k)
    assert abs(np.mean(waits) - want) < 5 * np.std(waits) / np.sqrt(4000)
# From 36 an hour to one in 28 hours, for 4 m more.
assert np.isclose(1 / (36000 * false**2), 27.8, atol=0.05)
more = 2 * (frames_needed(hit, 2) - frames_needed(hit, 1))
assert np.isclose(more, 4.08, atol=0.01)
# The cost: brake if p * miss > (1 - p) * false, from p = 1/501 for 500 to 1.
p = 1 / 501
assert np.isclose(p * 500, (1 - p) * 1)
# The card: 1 s, 5 m/s^2, 60 m: v = 20.
assert np.isclose(safe_speed(60, 1.0, 5.0), 20)
assert np.isclose(safe_speed(30, 1.0, 5.0), 5 * (13**0.5 - 1))
# Two sensors that each miss one in a thousand: independently one in a
# million; if a shared cause makes a tenth of the misses, one in ten thousand.
miss, shared = 1e-3, 1e-4
own = (miss - shared) / (1 - shared)
assert np.isclose(shared + (1 - shared) * own, miss)
assert np.isclose(miss**2, 1e-6)
assert np.isclose(shared + (1 - shared) * own**2, 1e-4, rtol=0.01)
world = np.random.default_rng(1).uniform(size=(3, 2_000_000))
blind = world[0] < 0.01  # the same, ten times as frequent
one, two = (blind | (u < 0.09 / 0.99) for u in world[1:])
assert abs(one.mean() - 0.1) < 0.002 > abs(two.mean() - 0.1)
assert abs((one & two).mean() - (0.01 + 0.09**2 / 0.99)) < 0.001
# Stereo, f = 1200 pixels, 0.3 m apart: half a pixel at 80 and at 20 m.
fb = 1200 * 0.3
assert np.isclose(fb / 80, 4.5) and np.isclose(fb / (4.5 - 0.5), 90)
assert np.isclose(fb / 20, 18) and np.isclose(fb / 17.5, 20.6, atol=0.05)
