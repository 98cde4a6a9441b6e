"""Free devices that no large job can use."""

import heapq

import numpy as np


# --8<-- [start:show]
def watch(rule, nodes=16, size=8, n=1500, seed=0):
    """Small jobs come and go. Share of free devices, and of moments in
    which eight are free somewhere, and on one node."""
    rng = np.random.default_rng(seed)
    free = np.full(nodes, size)
    ends, clock, seen = [], 0.0, []
    sizes, lengths = 2 ** rng.integers(0, 3, n), rng.exponential(35, n)
    for need, length in zip(sizes, lengths, strict=True):
        clock += rng.exponential()
        while ends and ends[0][0] < clock:
            _, node, gave = heapq.heappop(ends)
            free[node] += gave
        seen.append((free.mean() / size, free.sum() >= 8, free.max() == 8))
        fits = np.flatnonzero(free >= need)
        if len(fits):  # otherwise the job goes elsewhere
            best = np.argmax if rule == "spread" else np.argmin
            node = fits[best(free[fits])]
            free[node] -= need
            heapq.heappush(ends, (clock + length, node, need))
    return np.mean(seen[300:], axis=0)


for rule in "spread", "pack":
    share, anywhere, together = watch(rule)
    print(f"{rule:7} free {share:.0%}", end="")
    print(f"  eight free {anywhere:4.0%}, on one node {together:3.0%}")
# --8<-- [end:show]
for seed in range(5):
    s, p = watch("spread", seed=seed), watch("pack", seed=seed)
    assert 0 <= s[0] - p[0] < 0.05 and s[1] > 0.95
    assert p[2] > 5 * s[2]
