"""Map, shuffle and reduce on lists, rows moved counted."""

from collections import Counter

import numpy as np

# --8<-- [start:show]
TASKS = 4


def count_by_key(partitions, combine):
    """Counts by key: (answer, rows sent, rows at the longest task)."""
    inbox = [[] for _ in range(TASKS)]
    sent = 0
    for rows in partitions:  # map: each partition alone
        pairs = [(key, 1) for key in rows]
        if combine:  # count before sending
            pairs = list(Counter(rows).items())
        for key, n in pairs:  # shuffle: one task owns a key
            inbox[key % TASKS].append((key, n))
            sent += 1
    answer = {}
    for pairs in inbox:  # reduce: all of a key in one place
        for key, n in pairs:
            answer[key] = answer.get(key, 0) + n
    return answer, sent, max(map(len, inbox))


rng = np.random.default_rng(0)
shops = rng.zipf(1.5, 12_000) % 100
partitions = np.array_split(shops, 6)
print("             rows sent   longest task")
for combine in (False, True):
    answer, sent, longest = count_by_key(
        [part.tolist() for part in partitions], combine
    )
    print(f"{'combined' if combine else 'plain':9} {sent:12,} {longest:14,}")
    # --8<-- [end:show]
    assert answer == Counter(shops.tolist())
    if combine:  # at most one row a key and partition
        assert sent == sum(len(np.unique(p)) for p in partitions)
        assert sent <= 6 * 100
    else:
        assert sent == 12_000
        assert longest > 12_000 / TASKS * 1.5
# the card: means cannot be averaged, (sum, count) can
a, b = [2, 4], [9]
assert (np.mean(a) + np.mean(b)) / 2 == 6 and np.mean(a + b) == 5
assert (sum(a) + sum(b)) / (len(a) + len(b)) == 5
