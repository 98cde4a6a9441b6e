"""Bisection with a test that sometimes misses the bug."""

import random


# --8<-- [start:show]
def flaky_search(n, culprit, miss, repeats, rng):
    """Calls a version good only after `repeats` passes in a row."""
    good, bad, runs = 0, n, 0
    while bad - good > 1:
        middle, failed = (good + bad) // 2, False
        for _ in range(repeats):
            runs += 1
            failed = middle >= culprit and rng.random() > miss
            if failed:
                break
        good, bad = (good, middle) if failed else (middle, bad)
    return bad == culprit, runs


def exact(n, miss, repeats):
    """Chance that bisection ends at the culprit, any version alike."""
    if n == 1:
        return 1.0
    low, caught = n // 2, 1 - miss**repeats
    left = exact(low, miss, repeats) * caught
    return (low * left + (n - low) * exact(n - low, miss, repeats)) / n


# --8<-- [end:show]
# --8<-- [start:run]
rng = random.Random(0)
for repeats in 1, 2, 4:
    trials = [
        flaky_search(1000, rng.randint(1, 1000), 0.3, repeats, rng)
        for _ in range(4000)
    ]
    right, runs = (
        sum(column) / len(trials) for column in zip(*trials, strict=True)
    )
    print(f"repeats {repeats}: right {right:.2f}", end=", ")
    print(f"derived {exact(1000, 0.3, repeats):.2f}, runs {runs:.1f}")
# --8<-- [end:run]
for repeats in 1, 2, 4:
    trials = [
        flaky_search(1000, rng.randint(1, 1000), 0.3, repeats, rng)[0]
        for _ in range(4000)
    ]
    p = exact(1000, 0.3, repeats)
    assert abs(sum(trials) / 4000 - p) < 4 * (p * (1 - p) / 4000) ** 0.5
# a power of two: each of the ten answers halves evenly
assert abs(exact(1024, 0.3, 1) - 0.85**10) < 1e-12
assert exact(64, 0, 1) == 1
# the card: 64 versions, a miss in 1 of 5 runs
assert abs(exact(64, 0.2, 1) - 0.9**6) < 1e-12 and round(0.9**6, 2) == 0.53
assert round(exact(64, 0.2, 3), 3) == 0.976
