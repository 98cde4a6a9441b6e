"""Launch now, drop it, or test first: what the answer is worth."""

import numpy as np

# --8<-- [start:show]
gain, loss, price = 40, 50, 6  # thousand euros; price of the test
right = 0.8  # chance that the test tells the truth, either way


def best(p):
    """Expected result of the better act, for p = P(it is better)."""
    return max(0, p * gain - (1 - p) * loss)


def value_of_test(p):
    yes = p * right + (1 - p) * (1 - right)  # P(the test says "better")
    after_yes = p * right / yes
    after_no = p * (1 - right) / (1 - yes)
    told = yes * best(after_yes) + (1 - yes) * best(after_no)
    return told - best(p)


for p in (0.3, 0.6, 0.9):
    now, worth = best(p), value_of_test(p)
    act = "test" if worth > price else "launch" if now > 0 else "drop"
    print(f"{p}: now {now:4.1f}, test worth {worth:4.1f}: {act}")
# --8<-- [end:show]
# by simulation of both policies
rng = np.random.default_rng(0)
n = 400_000
for p in (0.3, 0.5, 0.6, 0.9):
    good = rng.random(n) < p
    says = np.where(rng.random(n) < right, good, ~good)
    result = np.where(good, gain, -loss)
    told = sum(max(0, result[says == s].sum()) for s in (True, False)) / n
    now = max(0, result.mean())
    assert abs(told - now - value_of_test(p)) < 0.3
# worth nothing if and only if no answer changes the act
for p in np.linspace(0.01, 0.99, 99):
    yes = p * right + (1 - p) * (1 - right)
    after = (p * right / yes, p * (1 - right) / (1 - yes))
    acts = {best(q) > 1e-12 for q in after}
    assert (len(acts) == 2) == (value_of_test(p) > 1e-9)
    assert value_of_test(p) > -1e-9
# it is worth most where one hesitates, and pays between 0.38 and 0.71
grid = np.linspace(0.01, 0.99, 9_801)
worth = np.array([value_of_test(p) for p in grid])
assert np.isclose(grid[worth.argmax()], loss / (gain + loss), atol=1e-3)
pays = grid[worth > price]
assert np.isclose(pays[0], 16 / 42, atol=1e-3)
assert np.isclose(pays[-1], 34 / 48, atol=1e-3)
# the story: two thirds sure, and a bad result stops the launch
assert value_of_test(2 / 3) > price
assert np.isclose(value_of_test(2 / 3), 8)
# that a bad result would stop it is not enough: at 3 / 4 it costs too much
assert best(3 / 4 * 0.2 / (3 / 4 * 0.2 + 1 / 4 * 0.8)) == 0
assert 0 < value_of_test(3 / 4) < price
assert best(2 / 3 * 0.2 / (2 / 3 * 0.2 + 1 / 3 * 0.8)) == 0
# a test that always tells the truth is worth no less
sure = 0.6 * gain - best(0.6)
assert sure > value_of_test(0.6)
# the card: gain 30, loss 20, belief 0.5, a test right with 0.9 for 4
gain, loss, right = 30, 20, 0.9
assert np.isclose(best(0.5), 5)
assert np.isclose(0.5 * 0.9 * 30 - 0.5 * 0.1 * 20, 12.5)
assert np.isclose(value_of_test(0.5), 7.5)
assert best(0.1) == 0
assert np.isclose(value_of_test(0.9), 0) and best(0.5) == 5
after_bad = 0.9 * 0.1 / (0.9 * 0.1 + 0.1 * 0.9)
assert np.isclose(best(after_bad), 5)
right = 0.6  # a poor test changes nothing
assert np.isclose(value_of_test(0.5), 0)
