"""What a light ranker between retrieval and the heavy one saves."""

import numpy as np

# --8<-- [start:show]
NOISE = {"retrieval": 1.5, "light": 0.8, "heavy": 0.3}
MFLOPS = {"retrieval": 0, "light": 2, "heavy": 200}  # a post


def cascade(good, chain, rng):
    """Mean quality of what is shown, and GFLOPs: chain of (stage, keep)."""
    left, cost = np.arange(len(good)), 0.0
    for stage, keep in chain:
        cost += MFLOPS[stage] * len(left) / 1e3
        score = good[left] + NOISE[stage] * rng.normal(size=len(left))
        left = left[np.argsort(-score)[:keep]]
    return good[left].mean(), cost


CHAINS = {
    "300 to heavy": [("retrieval", 300), ("heavy", 10)],
    "2,000 to heavy": [("retrieval", 2_000), ("heavy", 10)],
    "2,000 to light": [("retrieval", 2_000), ("light", 10)],
    "2,000, light, 300, heavy": [
        ("retrieval", 2_000),
        ("light", 300),
        ("heavy", 10),
    ],
    "2,000, light, 150, heavy": [
        ("retrieval", 2_000),
        ("light", 150),
        ("heavy", 10),
    ],
}
# --8<-- [end:show]


def shares(seed, loads=60, n=20_000):
    rng = np.random.default_rng(seed)
    total = dict.fromkeys(CHAINS, 0.0)
    cost, best = {}, 0.0
    for _ in range(loads):
        good = rng.normal(size=n)
        best += np.partition(good, -10)[-10:].mean()
        for name, chain in CHAINS.items():
            value, cost[name] = cascade(good, chain, rng)
            total[name] += value
    return {name: total[name] / best for name in CHAINS}, cost


share, cost = shares(0, 200)
# --8<-- [start:run]
print("chain                      quality   GFLOPs a load")
for name in CHAINS:
    print(f"{name:24} {share[name]:9.2f}   {cost[name]:13.0f}")
# --8<-- [end:run]
few, all_heavy, light, both, half = CHAINS
assert abs(cost[both] - (2_000 * 2 + 300 * 200) / 1e3) < 1e-9
assert abs(cost[both] - cost[half] - 150 * 200 / 1e3) < 1e-9
assert share[both] - share[half] < 0.01
for seed in (1, 2):
    s, _ = shares(seed, 20)
    assert s[light] < s[few] < s[both] and s[all_heavy] - s[both] < 0.02
    assert abs(s[both] - s[half]) < 0.02
    assert s[both] - s[few] > 0.03 and s[few] - s[light] > 0.05
