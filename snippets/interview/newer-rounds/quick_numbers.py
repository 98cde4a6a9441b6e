"""Mental arithmetic with a bound on its error."""

import math
import random


# --8<-- [start:show]
def product_bounds(factors):
    """Worst-case relative error of a product, down and up.

    factors: (value, relative error) pairs, every value positive.
    """
    low = math.prod(1 - error for _, error in factors)
    high = math.prod(1 + error for _, error in factors)
    return math.prod(value for value, _ in factors), low - 1, high - 1


def root(x):
    """Nearest whole root, then one correction, and the bound of its error."""
    a = round(math.sqrt(x))
    rest = x - a * a
    return a + rest / (2 * a), rest**2 / (8 * min(a, math.sqrt(x)) ** 3)


value, down, up = product_bounds([(40, 0.05), (50, 0.05), (8, 0.1)])
print(f"40 * 50 * 8 = {value}, {down:+.1%} to {up:+.1%}")
for x in 50, 170:
    guess, bound = root(x)
    over = guess - math.sqrt(x)
    print(f"root of {x}: {guess:.4f}, over by {over:.5f}, at most {bound:.5f}")
print(f"1024 for 1000, thrice: {1.024**3 - 1:+.1%}")
years = math.log(2) / math.log(1.08)
print(f"doubling at 8 %: {72 / 8:.2f} years, exact {years:.2f}")
# --8<-- [end:show]
rng = random.Random(0)
for _ in range(2000):
    x = rng.randint(2, 5000)
    guess, bound = root(x)
    over = guess - math.sqrt(x)
    assert -1e-12 <= over <= bound + 1e-12
    assert over >= bound / 2 - 1e-12 or bound < 1e-12
    factors = [(rng.uniform(1, 9), rng.uniform(0, 0.3)) for _ in range(3)]
    value, down, up = product_bounds(factors)
    true = math.prod(v * (1 + rng.uniform(-e, e)) for v, e in factors)
    assert down - 1e-12 <= true / value - 1 <= up + 1e-12
# independent errors: squares add, about
spread = math.sqrt(0.05**2 + 0.05**2 + 0.1**2)
assert round(spread, 3) == 0.122
# the identities of the drill
assert 47 * 53 == 50**2 - 3**2 and 35**2 == 3 * 4 * 100 + 25
assert 17 * 24 == 17 * 25 - 17 == 408
assert abs(365 * 24 * 3600 / (math.pi * 1e7) - 1) < 0.005
# the card: 12,000 * 250 * 4, each within 10 %
value, down, up = product_bounds([(12_000, 0.1), (250, 0.1), (4, 0.1)])
assert (
    value == 12_000_000 and round(down, 3) == -0.271 and round(up, 3) == 0.331
)
assert round(0.1 * math.sqrt(3), 3) == 0.173
