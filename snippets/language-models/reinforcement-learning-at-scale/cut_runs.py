"""What a run counts that the limit of turns has cut."""

import numpy as np

# --8<-- [start:show]
tasks = np.array([0.5, 0.5])  # shares of easy and hard tasks
finish = {"short": np.array([1, 1]), "long": np.array([0.7, 0.2])}
solve = {"short": np.array([0.7, 0.2]), "long": np.array([0.9, 0.6])}


def mean_reward(way, rule):
    """Of the runs that count; a cut run would have solved as often."""
    if rule == "no limit":
        return tasks @ solve[way]
    ended = tasks * finish[way]
    runs = ended.sum() if rule == "dropped" else 1.0
    return ended @ solve[way] / runs


for rule in ("no limit", "failure", "dropped"):
    values = [f"{way} {mean_reward(way, rule):.3f}" for way in finish]
    print(f"{rule:8}", *values, sep="  ")
ended = tasks * finish["long"]
print(f"easy among the long runs that end: {ended[0] / ended.sum():.2f}")
# --8<-- [end:show]

for seed in range(3):
    rng = np.random.default_rng(seed)
    n = 200_000
    for way in finish:
        task = (rng.random(n) < tasks[1]).astype(int)
        ends = rng.random(n) < finish[way][task]
        solved = rng.random(n) < solve[way][task]
        near = 4 * 0.5 / np.sqrt(n * ends.mean())
        assert abs(solved.mean() - mean_reward(way, "no limit")) < near
        failed = (solved & ends).mean()
        assert abs(failed - mean_reward(way, "failure")) < near
        assert abs(solved[ends].mean() - mean_reward(way, "dropped")) < near
# the claims: failure turns the order round, dropping overrates the long way
assert mean_reward("long", "failure") < mean_reward("short", "failure")
assert mean_reward("long", "dropped") > mean_reward("long", "no limit")
assert mean_reward("long", "no limit") > mean_reward("short", "no limit")


# The card: one solved, two wrong, five cut.
def advantages(rewards):
    r = np.array(rewards, dtype=float)
    return (r - r.mean()) / r.std()


counted, kept = advantages([1] + [0] * 7), advantages([1, 0, 0])
for value, deviation, mean in (
    (counted, np.sqrt(7) / 8, 1 / 8),
    (kept, np.sqrt(2) / 3, 1 / 3),
):
    assert np.isclose(value[0], (1 - mean) / deviation)
    assert np.isclose(value[-1], -mean / deviation)
assert [f"{x:.2f}" for x in counted[[0, -1]]] == ["2.65", "-0.38"]
assert [f"{x:.2f}" for x in kept[[0, -1]]] == ["1.41", "-0.71"]
# a call scored behind a result that was not in its context
assert np.isclose(0.6 * 0.5, 0.3) and 0.9 / 0.5 > 1.28
