"""Whose answer does the cache return?"""

from types import SimpleNamespace

import numpy as np


def world(
    rng, users=400, questions=2_000, groups=12, requests=20_000, open_to_all=0.7
):
    """Readers' groups, passages of each question, requests in order."""
    member = {
        u: frozenset(rng.choice(groups, 2, replace=False).tolist()) | {"all"}
        for u in range(users)
    }
    passages = {}
    for q in range(questions):
        sizes = rng.integers(1, 4)
        passages[q] = [
            "all" if rng.random() < open_to_all else int(rng.integers(groups))
            for _ in range(sizes)
        ]
    chance = 1 / np.arange(1, questions + 1)
    asked = rng.choice(questions, requests, p=chance / chance.sum())
    return member, passages, asked, rng.integers(users, size=requests)


# --8<-- [start:show]
def run(key, member, passages, asked, who, rng):
    """Shares of requests: hits, leaks, answers from an old version."""
    version, cache, count = {}, {}, np.zeros(3)
    for q, u in zip(asked.tolist(), who.tolist(), strict=True):
        if rng.random() < 0.02:  # one passage of some question changes
            edited = int(rng.integers(len(passages)))
            version[edited] = version.get(edited, 0) + 1
        may = [i for i, g in enumerate(passages[q]) if g in member[u]]
        seen = (tuple(may), version.get(q, 0))  # what the prompt holds
        k = key(q, u, member[u], seen)
        if k in cache:
            used, made = cache[k]
            leak = not set(used) <= set(may)
            count += 1, leak, made != version.get(q, 0)
        else:
            cache[k] = seen
    return count / len(asked)


KEYS = {
    "question": lambda q, u, groups, seen: q,
    "question, user": lambda q, u, groups, seen: (q, u),
    "question, groups": lambda q, u, groups, seen: (q, groups),
    "question, passages": lambda q, u, groups, seen: (q, seen),
}
# --8<-- [end:show]
data = world(np.random.default_rng(0))
# --8<-- [start:run]
print("key                   hits   leaks   old")
for name, key in KEYS.items():
    hits, leaks, old = run(key, *data, np.random.default_rng(1))
    print(f"{name:19} {hits:6.2f} {leaks:7.2f} {old:5.2f}")
# --8<-- [end:run]
# few passages make few prompts, even if none of them is open to all
closed = world(np.random.default_rng(0), open_to_all=0.0)
by_passages = KEYS["question, passages"]
assert run(by_passages, *closed, np.random.default_rng(1))[0] > 0.8
for seed in range(3):
    rng = np.random.default_rng(seed)
    data = world(rng, requests=6_000)
    got = {name: run(key, *data, rng) for name, key in KEYS.items()}
    assert got["question"][1] > 0.02
    assert all(got[name][1] == 0 for name in list(KEYS)[1:])
    assert got["question, passages"][2] == 0 < got["question, groups"][2]
    assert got["question, passages"][0] > got["question, groups"][0] + 0.1
    assert got["question, groups"][0] > got["question, user"][0] + 0.1
# by hand: reader 1 may open one passage more than reader 0
member = {0: {"all"}, 1: {"all", 7}}
small = member, {0: ["all", 7]}, np.array([0, 0])
quiet = SimpleNamespace(random=lambda: 1.0)  # nothing is edited
edits = SimpleNamespace(random=lambda: 0.0, integers=lambda n: 0)
for who, rng, expected in (
    ([0, 1], quiet, [0.5, 0, 0]),  # part of what one may see is no leak
    ([1, 0], quiet, [0.5, 0.5, 0]),
    ([0, 0], edits, [0.5, 0, 0.5]),  # edited before each question
):
    got = run(KEYS["question"], *small, np.array(who), rng)
    assert np.array_equal(got, expected)
