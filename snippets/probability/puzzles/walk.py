"""A fair walk between two walls: two martingales, two answers."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)


def play(start, goal):
    """Bet 1 on fair tosses until 0 or the goal: final money, tosses."""
    money, tosses = start, 0
    while 0 < money < goal:
        money += 1 if rng.random() < 0.5 else -1
        tosses += 1
    return money, tosses


money, tosses = np.array([play(3, 10) for _ in range(5_000)]).T
print(f"reaches 10: {np.mean(money == 10):.3f}, exact {3 / 10}")
print(f"tosses: {tosses.mean():.1f}, exact {3 * (10 - 3)}")
# --8<-- [end:show]

assert play(0, 10) == (0, 0) and play(1, 2)[1] == 1
assert abs(money.mean() - 3) < 4 * money.std() / np.sqrt(5_000)
assert abs(np.mean(money == 10) - 0.3) < 4 * np.sqrt(0.21 / 5_000)
assert abs(tosses.mean() - 21) < 4 * tosses.std() / np.sqrt(5_000)
# Exactly: the equations of the first step.
A = np.eye(9) - np.diag(np.full(8, 0.5), 1) - np.diag(np.full(8, 0.5), -1)
assert np.allclose(np.linalg.solve(A, np.ones(9))[2], 21)
assert np.allclose(np.linalg.solve(A, 0.5 * np.eye(9)[8])[2], 0.3)
