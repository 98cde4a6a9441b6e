"""What a retention curve that flattens does to the number of users (figure)."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:show]
age = np.arange(105)
curves = {
    "flattens": 0.2 + 0.8 * 0.8**age,
    "does not": 0.9**age,
}
new = 1_000  # users who join, a week
for name, kept in curves.items():
    active = new * np.cumsum(kept)  # one cohort of every age
    print(f"{name:8}  kept after 4 weeks {kept[4]:.2f}, 52 {kept[52]:.2f}")
    print(f"{'':8}  active in week 52 {active[52]:6.0f}", end="")
    print(f", in week 104 {active[104]:6.0f}")
# --8<-- [end:show]

assert np.isclose(active[104], new / (1 - 0.9), rtol=1e-3)

fig, (left, right) = plt.subplots(1, 2, figsize=(6.5, 2.9))
for (name, kept), ls in zip(curves.items(), ("-", "--"), strict=True):
    left.plot(age[:53], kept[:53], ls=ls, label=name)
    right.plot(age, np.cumsum(kept), ls=ls)
left.set(xlabel="weeks since joining", ylabel="share still active", ylim=0)
right.set(xlabel="weeks since launch", ylabel="active, thousands", ylim=0)
left.legend(title="retention")
fig.savefig("retention_shapes.svg", metadata={"Date": None})

flat, falls = curves.values()
# until week 13 the one that flattens keeps fewer
assert np.all(flat[1:14] < falls[1:14]) and np.all(flat[14:] > falls[14:])
# one has a limit, new / (1 - 0.9); the other gains new * 0.2 a week
assert abs(new * falls.cumsum()[104] - new / (1 - 0.9)) < 1
assert abs(new * flat[104] - 200) < 1e-3
# simulated: users who leave for good with 20 % a week, or never
rng = np.random.default_rng(0)
life = np.where(rng.random(100_000) < 0.2, 10**6, rng.geometric(0.2, 100_000))
for a in (1, 4, 26):
    assert abs(np.mean(life > a) - flat[a]) < 0.005


def value(margin, stay, months=np.inf, later=1.0):
    """Margin of a user's first months; a month later is worth ``later``."""
    rate = stay * later
    return margin * (1 - rate**months) / (1 - rate)


assert (
    np.isclose(value(4, 0.9), 40)
    and round(value(4, 0.9, later=0.99), 2) == 36.7
)
assert value(4, 0.9, 9) < 25 < value(4, 0.9, 10)
lives = rng.geometric(0.1, 400_000)  # months, the first included
assert abs(4 * lives.mean() / value(4, 0.9) - 1) < 0.01
assert abs(4 * np.minimum(lives, 10).mean() / value(4, 0.9, 10) - 1) < 0.01
paid = 4 * (1 - 0.99**lives) / 0.01
assert abs(paid.mean() / value(4, 0.9, later=0.99) - 1) < 0.01
