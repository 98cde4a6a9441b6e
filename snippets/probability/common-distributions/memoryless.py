"""Waiting without memory, and with it."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 1_000_000
lives = {
    "exponential": rng.exponential(10, size=n),
    "geometric": rng.geometric(0.1, size=n),
    "uniform on (0, 20)": rng.uniform(0, 20, size=n),
    "mixture of 1 and 30": rng.exponential(rng.choice([1.0, 30.0], size=n)),
}


def survives(life, more, age):  # P(life > age + more | life > age)
    return np.mean(life[life > age] > age + more)


for name, life in lives.items():
    print(f"{name:19} P(> 5) = {survives(life, 5, 0):.3f}", end=", ")
    print(f"P(> 15 | > 10) = {survives(life, 5, 10):.3f}")
# --8<-- [end:show]


def error(q, m):
    return 4 * np.sqrt(q * (1 - q) / m)


dice = np.arange(1, 21)
assert survives(dice, 5, 0) == 15 / 20 and survives(dice, 5, 10) == 5 / 10


def mixture(t):
    return (np.exp(-t) + np.exp(-t / 30)) / 2


for name, new, used in [
    ("exponential", np.exp(-0.5), np.exp(-0.5)),
    ("geometric", 0.9**5, 0.9**5),
    ("uniform on (0, 20)", 0.75, 0.5),
    ("mixture of 1 and 30", mixture(5), mixture(15) / mixture(10)),
]:
    life = lives[name]
    assert abs(survives(life, 5, 0) - new) < error(new, n)
    assert abs(survives(life, 5, 10) - used) < error(used, (life > 10).sum())
assert mixture(15) / mixture(10) > mixture(5)  # improves with age
