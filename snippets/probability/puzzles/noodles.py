"""Loops of tied noodles: each knot closes a loop or joins two strands."""

import numpy as np

# --8<-- [start:show]
n = 100
loops = sum(1 / (2 * k - 1) for k in range(1, n + 1))
one = np.prod([(2 * k - 2) / (2 * k - 1) for k in range(2, n + 1)])
print(f"loops on average: {loops:.2f}, a single loop: {one:.3f}")
# --8<-- [end:show]


def tie(n, rng):
    """Pair the 2n ends at random and count the loops."""
    ends = rng.permutation(2 * n)
    knot = np.empty(2 * n, dtype=int)
    knot[ends[::2]], knot[ends[1::2]] = ends[1::2], ends[::2]
    left, count = set(range(2 * n)), 0
    while left:
        count += 1
        end = min(left)
        while end in left:
            left -= {end, end ^ 1}  # along the noodle
            end = knot[end ^ 1]  # and across the knot
    return count


rng = np.random.default_rng(0)
counts = np.array([tie(n, rng) for _ in range(2_000)])
assert abs(counts.mean() - loops) < 4 * counts.std() / np.sqrt(2_000)
assert abs(np.mean(counts == 1) - one) < 4 * np.sqrt(one / 2_000)
assert abs(loops - (np.log(n) + 2 * np.log(2) + np.euler_gamma) / 2) < 1e-4
assert abs(one / np.sqrt(np.pi / (4 * n)) - 1) < 0.002
assert {tie(1, rng) for _ in range(9)} == {1}
