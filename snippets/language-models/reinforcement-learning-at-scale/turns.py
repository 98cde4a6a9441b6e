"""An agent's run: which tokens get a loss, which runs count."""

import numpy as np


# --8<-- [start:show]
def agent_targets(segments):
    """segments: list of (role, token ids); inputs, targets and loss mask."""
    tokens = np.array([t for _, ids in segments for t in ids], dtype=np.int64)
    own = [role == "policy" for role, ids in segments for _ in ids]
    return tokens[:-1], tokens[1:], np.array(own[1:], dtype=bool)


run = [
    ("prompt", [5, 6]),
    ("policy", [7, 1]),
    ("tool", [8, 9, 9]),
    ("policy", [4, 2]),
]
inputs, targets, mask = agent_targets(run)
print("targets", targets, "trained on", targets[mask])
# --8<-- [end:show]


# --8<-- [start:run]
# Two ways to solve a task; the sandbox fails in 30 % of the calls.
def learn(failures, rng, steps=300):
    p = 0.5  # chance of running the tests
    for _ in range(steps):
        tests = rng.random(256) < p
        broken = tests & (rng.random(256) < 0.3)
        r = (rng.random(256) < np.where(tests, 0.8, 0.6)) & ~broken
        keep = ~broken if failures == "dropped" else np.ones(256, bool)
        A = (r - r[keep].mean())[keep]
        z = np.log(p / (1 - p)) + 0.5 * (A * (tests[keep] - p)).mean()
        p = 1 / (1 + np.exp(-z))
    return p, A


for failures in ("punished", "dropped"):
    p, _ = learn(failures, np.random.default_rng(0))
    print(f"failures {failures}: runs the tests with {p:.2f}")
    # --8<-- [end:run]
    for seed in range(5):
        p, A = learn(failures, np.random.default_rng(seed))
        assert abs(A.mean()) < 1e-12  # centred on the runs that count
        assert p < 0.45 if failures == "punished" else p > 0.9

assert targets[mask].tolist() == [7, 1, 4, 2]  # the whole of the own text
assert inputs[mask].tolist() == [6, 7, 9, 4]  # each given what stood before
assert len(inputs) == len(targets) == len(mask) == 8
assert agent_targets([("policy", [3, 4])])[2].tolist() == [True]
assert 0.7 * 0.8 < 0.6 < 0.8  # why punishing turns the order round
