"""Until the last rolls agree: two, three, and a loaded die."""

import numpy as np


# --8<-- [start:show]
def until_equal(k, rolls):
    """Rolls until the last k agree."""
    run = count = 1
    last = next(rolls)
    while run < k:
        roll = next(rolls)
        count += 1
        run = run + 1 if roll == last else 1
        last = roll
    return count


rng = np.random.default_rng(0)
rolls = iter(rng.integers(6, size=400_000).tolist())
for k, exact in [(2, 7), (3, 43)]:
    counts = [until_equal(k, rolls) for _ in range(5_000)]
    print(f"last {k} agree: {np.mean(counts):.1f}, exact {exact}")
    # --8<-- [end:show]
    assert exact == (6**k - 1) / 5
    assert abs(np.mean(counts) - exact) < 4 * np.std(counts) / np.sqrt(5_000)
assert until_equal(1, iter([4])) == 1
assert until_equal(3, iter([4, 4, 1, 1, 1])) == 5
for p in ([1 / 6] * 6, [0.5, 0.3, 0.2]):  # states: the last roll
    P = np.tile(p, (len(p), 1))
    np.fill_diagonal(P, 0)  # an equal roll ends it
    wait = 1 + p @ np.linalg.solve(np.eye(len(p)) - P, np.ones(len(p)))
    assert np.isclose(wait, 1 / (1 - sum(q / (1 + q) for q in p)))
assert wait < 1 + 3  # less than with three equal faces
