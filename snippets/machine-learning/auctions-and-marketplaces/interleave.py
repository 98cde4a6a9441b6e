"""Team-draft interleaving, and how many visitors it saves."""

import numpy as np


# --8<-- [start:show]
def team_draft(a, b, k, rng):
    """Interleave rankings a and b (lists) to k items: items, owners 0 or 1."""
    items, owners = [], []
    while len(items) < k:
        best = [next((x for x in r if x not in items), None) for r in (a, b)]
        if best == [None, None]:
            break  # both lists are used up
        ahead = owners.count(0) - owners.count(1)
        turn = int(ahead > 0) if ahead else int(rng.integers(2))
        if best[turn] is None:
            turn = 1 - turn
        items.append(best[turn])
        owners.append(turn)
    return items, owners


# --8<-- [end:show]


# --8<-- [start:run]
def compare(mixed, seed=1, n=2000):
    """Visitors for 80 % power: by A/B on clicks, by interleaving."""
    rng = np.random.default_rng(seed)
    clicks, prefers = np.zeros((2, n)), np.zeros(n)
    for v in range(n):
        keen = rng.choice([0.2, 1.8]) if mixed else 1.0
        looks = rng.integers(1, 11) if mixed else 5  # places looked at
        p = 0.3 * keen * rng.random(20)  # chance of a click if seen
        noise = np.array([[0.4], [0.1]]) * rng.normal(size=(2, 20))
        a, b = np.argsort(noise - p, axis=1).tolist()
        would = rng.random(20) < p
        clicks[:, v] = would[a[:looks]].sum(), would[b[:looks]].sum()
        items, owners = team_draft(a, b, looks, rng)
        prefers[v] = np.sign(would[items] @ (2 * np.array(owners) - 1))
    gain = clicks[1].mean() - clicks[0].mean()
    variance = 2 * clicks.var(axis=1).sum(), prefers.var()
    return 7.84 * np.array(variance) / np.square([gain, prefers.mean()])


for mixed in (True, False):
    ab, team = compare(mixed)
    kind = "mixed" if mixed else "alike"
    print(f"visitors {kind}: A/B {ab:.0f}, interleaved {team:.0f}")
# --8<-- [end:run]

ratio = [
    np.median([np.divide(*compare(m, s, 700)) for s in (2, 3, 4)])
    for m in (True, False)
]
assert ratio[0] > 1.5 * ratio[1] and ratio[0] > 2  # mixed visitors gain most
rng = np.random.default_rng(9)
# equal rankers share every place, and clicks anywhere prefer neither
owners = np.array(
    [team_draft([3, 1, 2, 0], [3, 1, 2, 0], 4, rng)[1] for _ in range(4000)]
)
assert np.all(np.abs(owners.mean(axis=0) - 0.5) < 4 * 0.5 / np.sqrt(4000))
for _ in range(200):
    a, b = (list(rng.permutation(9)[: rng.integers(1, 9)]) for _ in "ab")
    k = int(rng.integers(1, 12))
    items, owners = team_draft(a, b, k, rng)
    assert len(items) == len(set(items)) == min(k, len(set(a) | set(b)))
    for place, (x, who) in enumerate(zip(items, owners, strict=True)):
        source = (a, b)[who]
        rest = [y for y in source if y not in items[:place]]
        assert rest[0] == x
    both = min(len(items), 2 * min(len(set(a) - set(b)), len(set(b) - set(a))))
    assert abs(owners[:both].count(0) - owners[:both].count(1)) <= 1
# the text's and the card's lists
pairs = {
    tuple(zip(*team_draft([1, 2, 3], [2, 4, 1], 3, rng), strict=True))
    for _ in range(200)
}
assert {tuple(x for x, _ in p) for p in pairs} == {
    (1, 2, 3),
    (1, 2, 4),
    (2, 1, 3),
    (2, 1, 4),
}
assert team_draft([], [], 3, rng) == ([], [])
# B lists 3 higher, yet a coin owns it: clicks on 3 alone prefer neither
mine = []
for _ in range(2000):
    items, owners = team_draft([1, 2, 3], [2, 3, 1], 3, rng)
    mine.append(owners[items.index(3)])
assert abs(np.mean(mine) - 0.5) < 4 * 0.5 / np.sqrt(2000)
