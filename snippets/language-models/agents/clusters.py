"""Standard error of a success rate when each task is tried often."""

import numpy as np
from scipy.stats import sem


# --8<-- [start:show]
def rate_and_errors(wins):
    """wins (tasks, trials) of 0 and 1: rate, SE by runs, SE by tasks."""
    rate, by_task = wins.mean(), wins.mean(axis=1)
    runs = np.sqrt(rate * (1 - rate) / wins.size)
    tasks = by_task.std(ddof=1) / np.sqrt(len(by_task))
    return rate, runs, tasks


def draw(rng, tasks=40, trials=8):
    p = rng.choice([0.1, 0.9], size=tasks, p=[0.4, 0.6])
    return (rng.random((tasks, trials)) < p[:, None]).astype(float)


rng = np.random.default_rng(0)
results = np.array([rate_and_errors(draw(rng)) for _ in range(1_000)])
print(f"spread of the rate over new sets: {results[:, 0].std():.3f}")
print(f"mean standard error by runs:  {results[:, 1].mean():.3f}")
print(f"mean standard error by tasks: {results[:, 2].mean():.3f}")
covered = [
    np.mean(abs(results[:, 0] - 0.58) < 1.96 * results[:, i]) for i in (1, 2)
]
print(f"intervals that hold 0.58: {covered[0]:.2f} and {covered[1]:.2f}")
# --8<-- [end:show]
assert covered[0] < 0.7 and 0.9 < covered[1] < 0.98
assert np.isclose(0.4 * 0.1 + 0.6 * 0.9, 0.58)
few = np.array([[1, 1, 0, 1], [0, 0, 1, 0], [1, 0, 0, 1]])
assert np.isclose(rate_and_errors(few)[2], sem(few.mean(axis=1)))
# exact: variance between tasks + noise within, over tasks
p = np.array([0.1, 0.9])
between = 0.4 * 0.6 * 0.8**2
exact = np.sqrt((between + 0.09 / 8) / 40)
for seed in range(3):
    rng = np.random.default_rng(seed)
    r = np.array([rate_and_errors(draw(rng)) for _ in range(600)])
    assert abs(r[:, 2].mean() / exact - 1) < 0.05
    assert abs(r[:, 0].std() / exact - 1) < 0.12
    assert r[:, 1].mean() < 0.5 * exact
    off = abs(r[:, 0] - 0.58)
    assert np.mean(off < 1.96 * r[:, 1]) < 0.7
    assert np.mean(off < 1.96 * r[:, 2]) > 0.9
# card: 50 tasks, eight runs each, 62 % and 54 %, SD of differences 0.36
apart = np.sqrt((0.62 * 0.38 + 0.54 * 0.46) / 400)
assert round(apart, 3) == 0.035 and 0.08 / apart > 1.96
paired = 0.36 / np.sqrt(50)
assert round(paired, 3) == 0.051
ends = 0.08 - 1.96 * paired, 0.08 + 1.96 * paired
assert [round(x, 2) for x in ends] == [-0.02, 0.18]
needed = int(np.ceil((1.96 * 0.36 / 0.05) ** 2))
assert needed == 200 and 1.96 * 0.36 / np.sqrt(needed - 1) > 0.05
