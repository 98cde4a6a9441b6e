"""Waiting for a gap, and what creeping forward is worth."""

import numpy as np


# --8<-- [start:show]
def mean_wait(rate, gap):
    """Cars pass at random, rate a second; wait until none comes for gap."""
    return (np.exp(rate * gap) - 1) / rate - gap


def sight(creep, aside=12.0, corner=3.0, lane=5.0):
    """How far along the lane we see past the corner of a parked van.

    The corner is `aside` to the side and `corner` ahead of our nose, the
    lane's middle `lane` ahead (metres); creeping forward shortens both.
    """
    return aside * (lane - creep) / (corner - creep)


def needed(creep, clear=8.0, acc=2.0, margin=1.0):
    """Seconds from rest until `clear` metres ahead, and a margin."""
    return np.sqrt(2 * (clear - creep) / acc) + margin


for gap in (4, 6, 8):
    print(f"gap of {gap} s, 0.3 cars a second: wait", end=" ")
    print(f"{mean_wait(0.3, gap):.1f} s")
for creep in (0, 1, 2, 2.5):
    seen = sight(creep) / 14  # they drive 14 m/s
    print(f"creep {creep:3} m: we see {sight(creep):2.0f} m,", end=" ")
    print(f"{seen:.1f} s, and need {needed(creep):.1f} s")
# --8<-- [end:show]
rng = np.random.default_rng(0)
for rate, gap in ((0.3, 4), (0.3, 6), (0.1, 8)):
    waits = []
    for _ in range(8000):
        wait = 0.0
        while (g := rng.exponential(1 / rate)) < gap:
            wait += g
        waits.append(wait)
    sure = 4 * np.std(waits) / np.sqrt(len(waits))
    assert abs(np.mean(waits) - mean_wait(rate, gap)) < sure
# The line through the van's corner, from the moved eye, meets the lane there.
for creep in (0.0, 1.3, 2.5):
    slope = 12.0 / (3.0 - creep)
    assert np.isclose(sight(creep), slope * (5.0 - creep))
assert sight(2) / 14 < needed(2) and sight(2.5) / 14 > needed(2.5)
# From rest at 2 m/s^2, by steps.
x = v = t = 0.0
while x < 8:
    v, t = v + 2e-3, t + 1e-3
    x += 1e-3 * v
assert abs(t + 1 - needed(0)) < 0.01
# The card: 12 m to clear, 1.5 m/s^2, margin 1 s, cars at 15 m/s, 90 m away.
assert np.isclose(needed(0, 12, 1.5), 5) and np.isclose(90 / 15, 6)
assert np.isclose(mean_wait(0.2, 5), (np.e - 1) / 0.2 - 5)
