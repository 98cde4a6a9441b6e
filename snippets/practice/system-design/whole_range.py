"""Five guesses wrong at once: the range of the whole estimate."""

import ast
from pathlib import Path

import numpy as np


def cores(screens, peak, lookup, row, busy):
    screens_a_second = 1e6 * screens / 86_400 * peak
    return screens_a_second * (lookup + 30 * row) / 1_000 / busy


# --8<-- [start:show]
LOW = np.array([5, 3, 2, 0.01, 0.6])  # as in the listing before,
BEST = np.array([10, 5, 5, 0.02, 0.4])  # each towards few cores
HIGH = np.array([20, 8, 10, 0.1, 0.3])  # and towards many


def spread(seed, n=100_000):
    """5, 50 and 95 % quantiles of the cores, guesses independent."""
    z = np.random.default_rng(seed).normal(size=(n, 5)) / 1.645
    step = np.where(z > 0, np.log(HIGH / BEST), np.log(BEST / LOW))
    draws = BEST * np.exp(step * z)  # LOW and HIGH: 5 and 95 %
    return np.quantile(cores(*draws.T), [0.05, 0.5, 0.95])


print("5, 50, 95 %:", spread(0).round(1), "cores")
print(f"all low {cores(*LOW):.1f}, all high {cores(*HIGH):.0f}")
alone = [cores(*np.where(np.arange(5) == i, HIGH, BEST)) for i in range(5)]
up = np.log(np.array(alone) / cores(*BEST))
squares = cores(*BEST) * np.exp(np.sqrt(sum(up**2)))
print(f"by squares: {squares:.0f}")
# --8<-- [end:show]
before = Path(__file__).with_name("sensitivity.py").read_text()
guess = next(
    ast.literal_eval(line.value)
    for line in ast.parse(before).body
    if isinstance(line, ast.Assign) and line.targets[0].id == "GUESS"
)
low, best, high = np.array(list(guess.values())).T
assert np.array_equal(best, BEST)
assert np.array_equal(np.minimum(LOW, HIGH), low)
assert np.array_equal(np.maximum(LOW, HIGH), high)
for i in range(5):  # LOW is the end towards few cores
    few, many = (
        cores(*np.where(np.arange(5) == i, end, BEST)) for end in (LOW, HIGH)
    )
    assert few < cores(*BEST) < many
for seed in range(1, 6):
    five, half, ninety = spread(seed)
    assert cores(*HIGH) / cores(*LOW) > 6 * ninety / five
    assert abs(ninety / squares - 1) < 0.1
    assert ninety < 0.5 * half * np.exp(sum(up))  # a product is too wide
# one guess alone: the quantiles are its ends
z = np.random.default_rng(9).normal(size=200_000) / 1.645
step = np.where(z > 0, np.log(HIGH[4] / BEST[4]), np.log(BEST[4] / LOW[4]))
ends = np.quantile(BEST[4] * np.exp(step * z), [0.05, 0.95])
assert np.allclose(ends, [HIGH[4], LOW[4]], rtol=0.01)
assert np.isclose(cores(*BEST), 1e7 / 86_400 * 5 * 5.6e-3 / 0.4)
