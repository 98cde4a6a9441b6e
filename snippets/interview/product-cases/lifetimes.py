"""Retention of a mixture: the average rate understates the average life."""

# --8<-- [start:show]
import numpy as np

share = np.array([0.5, 0.5])
r = np.array([0.95, 0.65])  # loyal and casual users, a week
week = np.arange(0, 9)
alive = share @ r[:, None] ** week  # share of the cohort still there
kept = alive[1:] / alive[:-1]  # retention from week to week
life = share @ (1 / (1 - r))  # mean over the users
naive = 1 / (1 - share @ r)  # life of a user at the mean rate
print("kept, week to week:", np.array2string(kept, precision=2))
print(f"life at the average rate: {naive:.1f} weeks")
print(f"average life:             {life:.1f} weeks")
# --8<-- [end:show]

assert np.all(np.diff(kept) > 0) and np.isclose(kept[0], 0.8)
rng = np.random.default_rng(0)
lives = rng.geometric(1 - rng.choice(r, 200_000))
assert abs(lives.mean() / life - 1) < 0.02
for t in (1, 3, 8):
    assert abs(np.mean(lives > t) - alive[t]) < 0.005
same = rng.geometric(1 - 0.8, 200_000)
assert abs(same.mean() / naive - 1) < 0.02 and life > 2 * naive
