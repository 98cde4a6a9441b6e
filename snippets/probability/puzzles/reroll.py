"""A die that may be rolled again: values from the end backwards."""

from fractions import Fraction

import numpy as np

# --8<-- [start:show]
value = Fraction(0)  # nothing to fall back on: the first roll counts
values = []
for again in range(4):
    keep = [face for face in range(1, 7) if face > value]
    value = sum(max(Fraction(face), value) for face in range(1, 7)) / 6
    values.append((keep[0], value))
    print(f"{again} again: keep {keep[0]} to 6, worth {value}", end="")
    print(f" = {float(value):.3f}")
# --8<-- [end:show]

assert values[:2] == [(1, Fraction(7, 2)), (4, Fraction(17, 4))]
assert values[2] == (5, Fraction(14, 3)) and values[3][1] > values[2][1]
rng = np.random.default_rng(0)
a, b, c = rng.integers(1, 7, size=(3, 100_000))
got = np.where(a >= 5, a, np.where(b >= 4, b, c))
assert abs(got.mean() - 14 / 3) < 4 * got.std() / np.sqrt(100_000)
# Each roll costs 1, as often as you like: v = E max(X, v) - 1 at v = 3.
assert sum(max(face, 3) for face in range(1, 7)) / 6 - 1 == 3
# Three uniform offers, from the last one backwards: (1 + v^2) / 2.
v = [Fraction(0)]
for _ in range(3):
    v.append((1 + v[-1] ** 2) / 2)
assert v[1:] == [Fraction(1, 2), Fraction(5, 8), Fraction(89, 128)]
x, y, z = rng.uniform(size=(3, 100_000))
got = np.where(x > 5 / 8, x, np.where(y > 1 / 2, y, z))
assert abs(got.mean() - 89 / 128) < 4 * got.std() / np.sqrt(100_000)
# Gains of a until a round ends well or badly: a p1 p2 / (1 - p1)^2.
for a, p1, p2 in ((3, 4 / 6, 1 / 6), (2.5, 0.3, 0.45)):
    worth = a * p1 * p2 / (1 - p1) ** 2
    gains = rng.geometric(1 - p1, 100_000) - 1
    well = rng.random(100_000) < p2 / (1 - p1)
    got = a * gains * well
    assert abs(got.mean() - worth) < 4 * got.std() / np.sqrt(100_000)
    k = np.arange(400)
    assert np.isclose((a * k * p1**k * p2).sum(), worth)
kept = np.zeros(20_000)  # the die itself, roll by roll
running = np.ones(20_000, dtype=bool)
while running.any():
    face = rng.integers(1, 7, 20_000)
    kept[running & (face <= 4)] += 3
    kept[running & (face == 6)] = 0
    running &= face <= 4
assert abs(kept.mean() - 3) < 4 * kept.std() / np.sqrt(20_000)
# Who may leave: backward induction from 300 euros on, where one leaves.
worth = {300: 300.0}
for x in range(297, -1, -3):
    on = 4 / 6 * worth[x + 3] + x / 6
    worth[x] = max(x, on)
    assert (on > x + 1e-9) == (x < 12) and (x != 12 or abs(on - x) < 1e-9)
