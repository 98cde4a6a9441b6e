"""Seven from five: two digits in base five, the rest rejected."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def rand7(rand5):
    """Uniform on 1 to 7 from rand5(), uniform on 1 to 5."""
    while True:
        number = 5 * (rand5() - 1) + rand5() - 1  # uniform on 0 to 24
        if number < 21:
            return number % 7 + 1


calls = 0
rng = np.random.default_rng(0)


def rand5():
    global calls
    calls += 1
    return int(rng.integers(1, 6))


sample = [rand7(rand5) for _ in range(50_000)]
print("shares:", (np.bincount(sample)[1:] / len(sample)).round(3))
print(f"calls each: {calls / len(sample):.3f}, exact {50 / 21:.3f}")
# --8<-- [end:show]

assert set(sample) == set(range(1, 8))
error = 4 * np.sqrt(1 / 7 * 6 / 7 / len(sample))
assert (abs(np.bincount(sample)[1:] / len(sample) - 1 / 7) < error).all()
spread = 2 * np.sqrt(4 / 25) / (21 / 25) / np.sqrt(len(sample))
assert abs(calls / len(sample) - 50 / 21) < 4 * spread
numbers = [5 * (a - 1) + b - 1 for a, b in product(range(1, 6), repeat=2)]
assert sorted(numbers) == list(range(25))
kept = np.bincount([n % 7 for n in numbers if n < 21])
assert (kept == 3).all()
# The sum modulo 7 is far from uniform; 5^k is never divisible by 7.
wrong = np.bincount([(a + b) % 7 for a, b in product(range(1, 6), repeat=2)])
assert wrong.max() == 5 and wrong.min() == 3
assert all(5**k % 7 for k in range(1, 50))
# A die from three coins: 8 outcomes, 2 rejected, 4 tosses on average.
three = rng.integers(8, size=(20_000, 60))
rounds = (three < 6).argmax(axis=1) + 1
assert abs(3 * rounds.mean() - 4) < 12 * rounds.std() / np.sqrt(20_000)
