"""Replay on the old ranker's own log, and on a random share of it."""

import numpy as np

# --8<-- [start:show]
CLICK = np.array([[0.30, 0.10], [0.05, 0.10]])  # by user kind, by post
OLD = np.array([0.9, 0.1])  # P(video first), sport fans and the others


def replay(n, p_video, rng):
    """Estimate "video first for everybody" from a log of n loads."""
    kind = rng.integers(0, 2, n)
    video = rng.random(n) < p_video[kind]  # the logged choice
    post = np.where(video, 0, 1)
    click = rng.random(n) < CLICK[kind, post]
    weight = video / p_video[kind]  # new choice over logged probability
    return click[video].mean(), np.mean(weight * click)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
logs = {"old ranker's log": OLD, "random log": np.array([0.5, 0.5])}
print("truth               ", CLICK[:, 0].mean().round(3))
for name, p_video in logs.items():
    matched, weighted = replay(200_000, p_video, rng)
    print(f"{name:18} matches {matched:.3f}, weighted {weighted:.3f}")
# --8<-- [end:run]
exact = (0.9 * 0.30 + 0.1 * 0.05) / (0.9 + 0.1)
for seed in range(6):
    rng = np.random.default_rng(seed)
    matched, weighted = replay(200_000, OLD, rng)
    assert abs(matched - exact) < 0.01 and abs(weighted - 0.175) < 0.01
    fair, _ = replay(200_000, logs["random log"], rng)
    assert abs(fair - 0.175) < 0.01
# by replay the new ranker beats the old one's own rate; in truth it loses
own = np.mean(OLD * CLICK[:, 0] + (1 - OLD) * CLICK[:, 1])
assert CLICK[:, 0].mean() < own < exact
# the card
match = np.array([0.8, 0.2])  # share of matches, fans and others
rate = np.array([0.20, 0.04])
assert np.isclose(match @ rate / match.sum(), 0.168)
assert np.isclose(rate.mean(), 0.12)
