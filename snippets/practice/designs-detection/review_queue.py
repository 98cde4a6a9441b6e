"""Reviews go where they save most, not where fraud is most likely."""

import numpy as np


# --8<-- [start:show]
def decide(p, amount, capacity):
    """Actions (n,): 0 approve, 1 challenge, 2 decline, 3 review."""
    passed = p * (amount + 15)
    refused = (1 - p) * (5 + 0.05 * amount)
    automatic = np.stack(
        [passed, 0.30 * passed + 0.10 * refused, refused], axis=1
    )
    action = automatic.argmin(1)
    saving = automatic.min(1) - (4 + 0.10 * passed + 0.03 * refused)
    first = np.argsort(-saving, kind="stable")[:capacity]
    action[first[saving[first] > 0]] = 3
    return action


# --8<-- [end:show]


def costs_of(p, amount):
    passed, refused = p * (amount + 15), (1 - p) * (5 + 0.05 * amount)
    return np.stack(
        [
            passed,
            0.30 * passed + 0.10 * refused,
            refused,
            4 + 0.10 * passed + 0.03 * refused,
        ],
        axis=1,
    )


def day(seed, n=1_000_000):
    rng = np.random.default_rng(seed)
    p = 1 / (1 + np.exp(13 - 3.7 * rng.normal(size=n)))
    return p, 60 * np.exp(1.2 * rng.normal(size=n))


# --8<-- [start:run]
p, amount = day(0)
costs = costs_of(p, amount)  # (n, 4): approve, challenge, decline, review
rows = np.arange(len(p))
print(f"{len(p):,} payments, {p.sum():,.0f} frauds expected")
print(f"all approved             : cost {costs[:, 0].sum():7,.0f}")
print(f"cheapest of three actions: cost {costs[:, :3].min(1).sum():7,.0f}")
for name, key in (("p", p), ("p x amount", p * amount)):
    action = costs[:, :3].argmin(1)
    action[np.argsort(-key)[:400]] = 3
    print(f"  400 by {name:10}        : cost {costs[rows, action].sum():7,.0f}")
saving = costs[:, :3].min(1) - costs[:, 3]
actions = [decide(p, amount, c) for c in (400, 800, len(p))]
for action in actions:
    least, frauds = saving[action == 3].min(), p[action == 3].sum()
    print(
        f"{np.sum(action == 3):5,} by saving            :"
        f" cost {costs[rows, action].sum():7,.0f}, least {least:.2f},"
        f" frauds {frauds:.0f}"
    )
# --8<-- [end:run]
assert np.sum(action == 3) == np.sum(saving > 0) and 0 < least < 0.05
assert len(p) == 1_000_000 and abs(np.median(amount) - 60) < 0.5
assert abs(np.std(np.log(amount)) - 1.2) < 0.01
logit = np.log(p) - np.log1p(-p)
assert abs(logit.mean() + 13) < 0.02 and abs(logit.std() - 3.7) < 0.02
# no unreviewed payment would save more than the least of the reviewed
some = actions[0]
assert saving[some != 3].max() <= saving[some == 3].min()
chosen = p[some == 3]  # few of the frauds, at a low share of hits
assert chosen.sum() < 0.05 * p.sum() and 0.08 < chosen.mean() < 0.1
for seed in (1, 2):
    p, amount = day(seed, 150_000)
    costs = costs_of(p, amount)
    rows = np.arange(len(p))
    total = {}
    for name, key in (("p", p), ("value", p * amount)):
        action = costs[:, :3].argmin(1)
        action[np.argsort(-key)[:60]] = 3
        total[name] = costs[rows, action].sum()
    action = decide(p, amount, 60)
    assert np.sum(action == 3) == 60
    best = costs[rows, action].sum()
    none = costs[rows, decide(p, amount, 0)].sum()
    more = costs[rows, decide(p, amount, 120)].sum()
    free = costs[rows, decide(p, amount, len(p))].sum()
    assert np.isclose(free, costs.min(1).sum())  # no limit: the cheapest
    assert np.isclose(none, costs[:, :3].min(1).sum())
    # reviewing the surest is worse than reviewing nobody
    assert free < more < best < 0.96 * none and none < total["p"]
    assert best < 0.96 * total["value"]
    assert none - best > best - more  # each further review saves less
    assert len(set(np.argsort(-p)[:60]) & set(rows[action == 3])) < 8
    assert none < 0.5 * costs[:, 0].sum()
# small enough to try all subsets
rng = np.random.default_rng(5)
p, amount = rng.uniform(0, 0.5, 7), rng.uniform(10, 900, 7)
costs = costs_of(p, amount)
for capacity in range(8):
    least = min(
        sum(costs[i, 3] if m >> i & 1 else costs[i, :3].min() for i in range(7))
        for m in range(128)
        if m.bit_count() <= capacity
    )
    action = decide(p, amount, capacity)
    assert np.isclose(costs[np.arange(7), action].sum(), least)
assert decide(np.array([]), np.array([]), 3).shape == (0,)
# estimates in the text
assert round(1_000_000 / 86_400, 1) == 11.6 and 10 * 40 == 400
assert 30_000_000 * 200 * 4 == 24_000_000_000  # bytes of features in memory
