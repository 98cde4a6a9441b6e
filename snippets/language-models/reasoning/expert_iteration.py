"""Sample, keep what is right, train on it: what the filter teaches."""

import numpy as np

# --8<-- [start:show]
ways = ["sound method", "flawed method", "guess"]
policy = np.array([0.2, 0.3, 0.5])  # how often each way is taken
right = np.array([0.9, 0.4, 0.25])  # how often it ends in the right answer
rng = np.random.default_rng(0)
for step in range(4):
    print(f"round {step}:", " ".join(f"{p:.2f}" for p in policy), end="")
    print(f"  right {policy @ right:.2f}")
    way = rng.choice(3, size=20_000, p=policy)
    kept = way[rng.random(way.size) < right[way]]  # verified answers only
    policy = np.bincount(kept, minlength=3) / kept.size  # fit by counting
# --8<-- [end:show]
start = np.array([0.2, 0.3, 0.5])
assert np.allclose(policy, start * right**4 / (start @ right**4), atol=0.02)
for seed in range(3):
    rng = np.random.default_rng(seed)
    way = rng.choice(3, size=50_000, p=start)
    kept = way[rng.random(way.size) < right[way]]
    share = np.bincount(kept, minlength=3) / kept.size
    assert np.allclose(share, start * right / (start @ right), atol=0.01)
    gain = share @ right - start @ right
    variance = start @ right**2 - (start @ right) ** 2
    assert abs(gain - variance / (start @ right)) < 0.01
# the text: 0.425 are right, and of these most are flawed or guessed
assert np.isclose(start @ right, 0.425)
assert 1 - 0.2 * 0.9 / (start @ right) > 0.5
# the card: 0.25, 0.75 with 0.8, 0.2
p, s = np.array([0.25, 0.75]), np.array([0.8, 0.2])
q = p * s / (p @ s)
assert np.isclose(p @ s, 0.35) and np.allclose(q, [4 / 7, 3 / 7])
assert abs(q @ s - 0.543) < 0.001
assert abs(1 - q[0] - 0.43) < 0.002
