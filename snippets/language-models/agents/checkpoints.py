"""Expected steps of a run that restarts from its last checkpoint."""

import numpy as np


# --8<-- [start:show]
def expected_steps(p, steps, every):
    """Steps until `steps` are done; `every` divides them."""
    block = 0.0
    for _ in range(every):
        block = (block + 1) / p
    return steps / every * block


for p in (0.9, 0.95):
    row = [expected_steps(p, 20, every) for every in (20, 10, 5, 1)]
    print(p, "checkpoint every 20, 10, 5, 1:", np.round(row, 1))
# --8<-- [end:show]
blocks = [20 / m * (p**-m - 1) / (1 - p) for m in (20, 10, 5, 1)]
assert np.allclose(row, blocks)
for p, m in ((0.9, 5), (0.7, 4)):
    closed = (p**-m - 1) / (1 - p)
    assert np.isclose(expected_steps(p, m, m), closed)
    for seed in range(3):
        rng = np.random.default_rng(seed)
        counts = []
        for _ in range(3_000):
            done = used = 0
            while done < 2 * m:
                used += 1
                good = rng.random() < p
                done = done + 1 if good else done - done % m
            counts.append(used)
        error = np.std(counts) / np.sqrt(3_000)
        exact = expected_steps(p, 2 * m, m)
        assert abs(np.mean(counts) - exact) < 4 * error
# card: six steps of 0.8
assert np.isclose(expected_steps(0.8, 3, 3), 4.765625)
assert np.isclose(expected_steps(0.8, 2, 2), 2.8125)
rows = [expected_steps(0.8, 6, m) for m in (6, 3, 2, 1)]
assert [round(x, 2) for x in rows] == [14.07, 9.53, 8.44, 7.5]
costs = [x + 6 / m for x, m in zip(rows, (6, 3, 2, 1), strict=True)]
assert [round(x, 2) for x in costs] == [15.07, 11.53, 11.44, 13.5]
