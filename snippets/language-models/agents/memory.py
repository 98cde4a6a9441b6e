"""What a long run costs and what compaction forgets."""

import numpy as np


# --8<-- [start:show]
def survivors(steps, room, keep, pinned, rng):
    """Which facts, one a step, are left; pinned: fewer than room // 2."""
    context = []
    for fact in range(steps):
        context.append(fact)
        if len(context) > room:  # compact
            rest = [f for f in context if f not in pinned]
            places = room // 2 - len(pinned)
            if keep == "last":
                chosen = rest[-places:]
            else:  # a summary: which facts it keeps is chance
                chosen = list(rng.choice(rest, places, replace=False))
            context = [f for f in context if f in pinned] + sorted(chosen)
    return np.isin(np.arange(steps), context)


for keep, pinned in (("last", ()), ("summary", ()), ("summary", (0,))):
    alive = [
        survivors(60, 20, keep, pinned, np.random.default_rng(seed))
        for seed in range(2_000)
    ]
    share = np.mean(alive, axis=0)
    print(f"{keep:8} pinned {pinned!s:5}", end="")
    print(f" first: {share[0]:.2f}  steps 20 to 39: ", end="")
    print(f"{share[20:40].mean():.2f}  last 5: {share[-5:].mean():.2f}")
# --8<-- [end:show]
assert share[0] == 1
# the first fact without pins
times, size = 0, 0
for _ in range(60):
    size += 1
    if size > 20:
        times, size = times + 1, 10
assert times == 4
expected = (10 / 21) ** times
assert round(expected, 2) == 0.05
for base in (5_000, 6_000, 7_000):
    first = [
        survivors(60, 20, "summary", (), np.random.default_rng(base + i))[0]
        for i in range(500)
    ]
    assert abs(np.mean(first) - expected) < 4 * np.sqrt(expected / 500)
kept = survivors(60, 20, "last", (), np.random.default_rng(1))
assert kept.sum() == 16 and kept[-16:].all()
for pinned in ((), (0,), (0, 3)):  # compaction to half the room, pins inside
    kept = survivors(21, 20, "summary", pinned, np.random.default_rng(2))
    assert kept.sum() == 10 and kept[list(pinned)].all()


def prompt_tokens(start, add, calls):
    return sum(start + add * i for i in range(calls))


assert prompt_tokens(2_000, 500, 40) == 40 * 2_000 + 500 * 40 * 39 // 2
assert prompt_tokens(2_000, 500, 40) == 470_000
assert 2_000 + 500 * 39 == 21_500
