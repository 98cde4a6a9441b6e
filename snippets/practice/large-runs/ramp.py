"""Batch sizes: small, large, and one that grows with the noise scale."""

import numpy as np

# --8<-- [start:show]
s2 = 100.0  # variance of one example's gradient; curvature 1


def run(batch, target=0.01, most=0.1):
    """Mean squared distance q from 100 to target: steps, examples, ends."""
    q, steps, examples, sizes = 100.0, 0, 0, []
    while q > target:
        n = batch(s2 / q)  # told the noise scale
        eta = min(most, q / (q + s2 / n))  # best rate, but at most 0.1
        q = (1 - eta) ** 2 * q + eta**2 * s2 / n
        steps, examples = steps + 1, examples + n
        sizes.append(n)
    return steps, examples, sizes


rules = {
    "64": lambda noise: 64,
    "4096": lambda noise: 4096,
    "ramp 64-4096": lambda noise: int(np.clip(noise, 64, 4096)),
}
for name, rule in rules.items():
    steps, examples, sizes = run(rule)
    print(f"batch {name:12}: {steps:5} steps, {examples:7} examples")
print(f"the ramp leaves 64 after {np.sum(np.array(sizes) == 64)} steps")
# --8<-- [end:show]
small, large, ramp = (run(rules[name])[:2] for name in rules)
assert ramp[0] < small[0] / 3 and ramp[1] < large[1] / 4
assert large[0] <= ramp[0] < 1.1 * large[0] and small[1] < ramp[1]
sizes = run(rules["ramp 64-4096"])[2]
assert sizes == sorted(sizes)  # the noise scale only grows here
assert sum(sizes) == ramp[1] and len(sizes) == ramp[0] and sizes[-1] == 4_096
# without noise 44 steps at the rate 0.1 take 100 to 0.01
quiet = next(k for k in range(100) if 0.9 ** (2 * k) * 100 < 0.01)
assert quiet == 44
assert quiet <= large[0] <= 46 and small[1] == 64 * small[0]
# the best rate: its derivative of the new q is zero
q, n = 3.0, 64
eta = q / (q + s2 / n)
new = [(1 - e) ** 2 * q + e**2 * s2 / n for e in (eta - 1e-4, eta, eta + 1e-4)]
assert new[1] < min(new[0], new[2])
# square-root rule for Adam: four times the batch, twice the rate
assert np.sqrt(4) == 2 and np.isclose(np.sqrt(16 / 4), 2)
# Adam's step for pure noise: n times as many examples, the same length; the sum
# of 1/n as many steps has 1/n the variance, so the rate is times root n
rng = np.random.default_rng(0)
walk = rng.choice([-1, 1], (20_000, 64)).sum(1).std()
short = (2 * rng.choice([-1, 1], (20_000, 16))).sum(1).std()
assert np.isclose(walk, short, rtol=0.03)
# the card: 1 million tokens a step, 3e-4; to 4 million
assert np.isclose(3e-4 * np.sqrt(4), 6e-4)
