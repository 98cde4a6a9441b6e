"""Tokens a round: the formula, and what varying acceptance does to it."""

import numpy as np


# --8<-- [start:show]
def per_round(alpha, gamma):  # expected tokens, alpha < 1
    return (1 - alpha ** (gamma + 1)) / (1 - alpha)


def measured(alphas, gamma, rng):  # alphas[t]: acceptance at token t
    t = rounds = 0
    while t < len(alphas) - gamma:
        ok = rng.random(gamma) < alphas[t : t + gamma]
        t += gamma + 1 if ok.all() else ok.argmin() + 1
        rounds += 1
    return t / rounds


for alpha in 0.5, 0.7, 0.9:
    print(
        alpha,
        [f"{per_round(alpha, g) / (0.05 * g + 1):.2f}" for g in (1, 2, 4, 8)],
    )
rng = np.random.default_rng(0)
by_chance = rng.choice([0.5, 0.9], 100_000)  # token by token
passages = np.tile(np.repeat([0.5, 0.9], 200), 250)
print(
    f"formula {per_round(0.7, 4):.2f}"
    f"  by chance {measured(by_chance, 4, rng):.2f}"
    f"  in passages {measured(passages, 4, rng):.2f}"
)
# --8<-- [end:show]
assert np.isclose(by_chance.mean(), passages.mean(), atol=0.01)
for seed in range(3):
    rng = np.random.default_rng(seed)
    by_chance = rng.choice([0.5, 0.9], 100_000)
    assert abs(measured(by_chance, 4, rng) - per_round(0.7, 4)) < 0.05
    assert abs(measured(passages, 4, rng) - 2.63) < 0.04
assert np.isclose(
    2 / (1 / per_round(0.5, 4) + 1 / per_round(0.9, 4)), 2.63, atol=0.01
)
assert np.isclose(per_round(0.8, 3), sum(0.8**i for i in range(4)))
# card: alpha 0.8, gamma 3, c 0.1
assert np.isclose(per_round(0.8, 3), 2.952)
assert np.isclose(per_round(0.8, 3) / 1.3, 2.27, atol=0.005)
assert np.isclose(per_round(0.8, 3) / 4.3, 0.687, atol=0.001)
assert np.isclose(per_round(0.4, 3) / 1.3, 1.249, atol=0.001)
