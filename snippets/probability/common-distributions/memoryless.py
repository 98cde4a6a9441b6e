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
for name, life in lives.items():
    new = np.mean(life > 5)
    used = np.mean(life[life > 10] > 15)
    print(f"{name:19} P(> 5) = {new:.3f}, P(> 15 | > 10) = {used:.3f}")
# --8<-- [end:show]


def error(q, m):
    return 4 * np.sqrt(q * (1 - q) / m)


for name, exact in [("exponential", np.exp(-0.5)), ("geometric", 0.9**5)]:
    life = lives[name]
    old = life[life > 10]
    assert abs(np.mean(life > 5) - exact) < error(exact, n)
    assert abs(np.mean(old > 15) - exact) < error(exact, len(old))
life = lives["uniform on (0, 20)"]
assert abs(np.mean(life[life > 10] > 15) - 0.5) < error(0.5, (life > 10).sum())
life = lives["mixture of 1 and 30"]
assert np.mean(life[life > 10] > 15) > np.mean(life > 5) + 0.2
