"""Which blocks of a prompt are already cached? Keys chain the prefix."""


# --8<-- [start:show]
def prefix_hits(seen, tokens, size=16):
    """Number of leading tokens found in the set `seen`; adds all keys."""
    key, hits, unbroken = None, 0, True
    for start in range(0, len(tokens) - size + 1, size):
        key = hash((key, tuple(tokens[start : start + size])))
        unbroken = unbroken and key in seen
        hits += size * unbroken
        seen.add(key)
    return hits


system = list(range(100, 1_100))  # 1,000 tokens, the same for all
good, bad = set(), set()
for user in range(3):
    question = [user] * 40
    print(prefix_hits(good, system + question), end=" ")
    print(prefix_hits(bad, [7, user, *system, *question]))
# --8<-- [end:show]
assert prefix_hits(good, system + [9] * 40) == 992  # 62 whole blocks
assert prefix_hits(bad, [7, 9, *system]) == 0
assert prefix_hits(good, system + [1] * 40) == 1_040
seen = set()
prefix_hits(seen, [4] * 20)
assert prefix_hits(seen, [4] * 20) == 16  # a partial block is not kept
prefix_hits(seen, [1] * 16 + [2] * 16)
assert prefix_hits(seen, [2] * 16) == 0  # same block, other prefix
assert prefix_hits(seen, [3] * 16 + [2] * 16) == 0
one = hash((None, (5,) * 16))
two = hash((one, (6,) * 16))
seen = set()
text = [5] * 16 + [6] * 16 + [7] * 16
prefix_hits(seen, text)
seen.remove(two)  # evicted: what comes after it is of no use
assert prefix_hits(seen, text) == 16
# card: token 500 of 3,000 is edited
seen, text = set(), list(range(3_000))
prefix_hits(seen, text)
text[499] = -1
assert prefix_hits(seen, text) == 496 == 31 * 16 and 3_000 - 496 == 2_504
# a version before all tokens, as the chain's first key: nothing is found
seen = {hash((None, (5,) * 16))}
assert prefix_hits(seen, [5] * 16) == 16
assert hash(("new weights", (5,) * 16)) not in seen
