"""Monty Hall: what the host knows decides."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000
car = rng.integers(3, size=n)  # you always choose door 0

# A host who knows opens a goat's door among 1 and 2.
free = rng.integers(1, 3, size=n)
opened = np.where(car == 0, free, 3 - car)  # 3 - 1 = 2, 3 - 2 = 1
print("knowing host:  switching wins", np.mean(car == 3 - opened).round(3))

# A host who does not know opens 1 or 2 by chance; keep what shows a goat.
opened = rng.integers(1, 3, size=n)
goat = opened != car
wins = np.mean(car[goat] == 3 - opened[goat])
print("ignorant host: a goat shows in", goat.mean().round(3), end=", ")
print("switching then wins", wins.round(3))
# --8<-- [end:show]


def switch(open_if_mine, open_if_other, open_if_there):
    """P(car behind the third door | door 1 opened, a goat), you chose 0."""
    mine, other = open_if_mine / 3, open_if_other / 3
    return other / (mine + other + 0 * open_if_there)


def error(q, m):
    return 4 * np.sqrt(q * (1 - q) / m)


assert np.isclose(switch(1 / 2, 1, 0), 2 / 3)
assert np.isclose(switch(1 / 2, 1 / 2, 1 / 2), 1 / 2)
assert abs(wins - 1 / 2) < error(0.5, goat.sum())
assert abs(goat.mean() - 2 / 3) < error(2 / 3, n)
knowing = np.where(car == 0, free, 3 - car)
assert np.all(knowing != car) and np.all(knowing > 0)
assert abs(np.mean(car == 3 - knowing) - 2 / 3) < error(2 / 3, n)
# A host who opens door 1 whenever he may; and the card's with q = 3/4.
assert np.isclose(switch(1, 1, 0), 1 / 2) and np.isclose(switch(0, 1, 0), 1)
assert np.isclose(switch(3 / 4, 1, 0), 4 / 7)
assert np.isclose(switch(1 / 4, 1, 0), 4 / 5)
lazy = np.where(car == 0, np.where(rng.uniform(size=n) < 0.75, 1, 2), 3 - car)
one = lazy == 1
assert abs(np.mean(car[one] == 2) - 4 / 7) < error(4 / 7, one.sum())
assert abs(np.mean(car == 3 - lazy) - 2 / 3) < error(2 / 3, n)
# 100 doors, the host opens 98: the other closed door has the car in 99 of 100.
