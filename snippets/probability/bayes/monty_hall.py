"""Monty Hall: what the host knows decides."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000
car = rng.integers(3, size=n)  # you always choose door 0

# A host who knows opens a goat's door among 1 and 2.
free = rng.integers(1, 3, size=n)
opened = np.where(car == 0, free, 3 - car)  # 3 - 1 = 2, 3 - 2 = 1
switched = np.mean(car == 3 - opened)
print("knowing host:  switching wins", switched.round(3))

# A host who does not know opens 1 or 2 by chance; keep what shows a goat.
blind = rng.integers(1, 3, size=n)
goat = blind != car
wins = np.mean(car[goat] == 3 - blind[goat])
print("ignorant host: a goat shows in", goat.mean().round(3), end=", ")
print("switching then wins", wins.round(3))
# --8<-- [end:show]


def switch(if_mine, if_other):
    """P(other closed door | what was opened); equal priors cancel."""
    return if_other / (if_mine + if_other)


def error(q, m):
    return 4 * np.sqrt(q * (1 - q) / m)


assert np.isclose(switch(1 / 2, 1), 2 / 3)
assert np.isclose(switch(1 / 2, 1 / 2), 1 / 2)
assert abs(wins - 1 / 2) < error(0.5, goat.sum())
assert abs(goat.mean() - 2 / 3) < error(2 / 3, n)
assert np.all(opened != car) and set(opened) == {1, 2}
assert abs(switched - 2 / 3) < error(2 / 3, n)
one = opened == 1
assert abs(np.mean(car[one] == 2) - 2 / 3) < error(2 / 3, one.sum())
# A host who opens door 1 whenever he may; and the card's with q = 3/4.
assert np.isclose(switch(1, 1), 1 / 2) and np.isclose(switch(0, 1), 1)
assert np.isclose(switch(3 / 4, 1), 4 / 7)
assert np.isclose(switch(1 / 4, 1), 4 / 5)
lazy = np.where(car == 0, np.where(rng.uniform(size=n) < 0.75, 1, 2), 3 - car)
one = lazy == 1
assert abs(np.mean(car[one] == 2) - 4 / 7) < error(4 / 7, one.sum())
assert abs(np.mean(car == 3 - lazy) - 2 / 3) < error(2 / 3, n)
two = lazy == 2
assert abs(np.mean(car[two] == 1) - 4 / 5) < error(4 / 5, two.sum())
# 100 doors: with the car behind yours, each of 99 may be the one left closed.
assert np.isclose(switch(1 / 99, 1), 99 / 100)
