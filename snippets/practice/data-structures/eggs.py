"""Eggs and floors, told as batch sizes and crashes."""

from functools import cache


# --8<-- [start:show]
def tries(crashes, sizes):
    """Fewest tries that always find the largest of `sizes` sizes that
    fits, or that none does, with at most `crashes` >= 1 crashes."""
    reach = [0] * (crashes + 1)  # sizes that t tries settle, by crashes left
    t = 0
    while reach[crashes] < sizes:
        t += 1
        for c in range(crashes, 0, -1):  # downwards: reach[c - 1] is old
            reach[c] += reach[c - 1] + 1
    return t


print([tries(crashes, 100) for crashes in (1, 2, 3, 7)])
# --8<-- [end:show]


@cache
def slowly(crashes, sizes):
    if sizes == 0:
        return 0
    if crashes == 0:
        return float("inf")
    return 1 + min(
        max(slowly(crashes - 1, i), slowly(crashes, sizes - 1 - i))
        for i in range(sizes)
    )


for crashes in range(1, 6):
    for sizes in range(60):
        assert tries(crashes, sizes) == slowly(crashes, sizes)
for sizes in range(300):  # two crashes: least k with k (k + 1) / 2 >= sizes
    k = tries(2, sizes)
    assert k * (k + 1) // 2 >= sizes and (k == 0 or k * (k - 1) // 2 < sizes)
assert tries(3, 92) == 8 and tries(3, 93) == 9 == tries(3, 129)  # the card
assert tries(2, 91) == 13 and tries(2, 105) == 14 and tries(9, 100) == 7
assert tries(1, 37) == 37 and tries(7, 127) == 7 and tries(7, 128) == 8
