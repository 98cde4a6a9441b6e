"""From the caller's last word to the first sound of the answer."""

import numpy as np

# --8<-- [start:show]
MS = {  # median, and the spread of the logarithm; all assumed
    "network, both ways": (80, 0.3),
    "wait for the end": (500, 0.0),
    "last words as text": (120, 0.4),
    "first token": (250, 0.5),  # of the language model
    "first sentence": (300, 0.3),  # twelve more tokens of 25 ms
    "rest of the answer": (1_200, 0.4),
    "first sound": (120, 0.3),
    "whole sound made": (900, 0.4),
}


def waits(rng, n, left_out):
    """Sums of n draws of each stage that the answer waits for."""
    return sum(
        middle * np.exp(spread * rng.normal(size=n))
        for name, (middle, spread) in MS.items()
        if name not in left_out
    )
    # --8<-- [end:show]


# --8<-- [start:run]
LATER = {"rest of the answer", "whole sound made"}
PLANS = {  # the stages that each plan does not wait for
    "each stage whole": {"first sound"},
    "streamed by sentence": LATER,
    "and end of turn learned": LATER | {"wait for the end"},
}
print("plan                       p50    p95 ms")
for name, left_out in PLANS.items():
    w = waits(np.random.default_rng(0), 100_000, left_out)
    if name.startswith("and"):
        w += np.where(np.random.default_rng(1).random(w.size) < 0.8, 150, 700)
    print(f"{name:24} {np.median(w):6,.0f} {np.quantile(w, 0.95):6,.0f}")
    # --8<-- [end:run]
rng = np.random.default_rng(2)
streamed = waits(rng, 100_000, LATER)
means = [m * np.exp(s * s / 2) for k, (m, s) in MS.items() if k not in LATER]
assert abs(streamed.mean() - sum(means)) < 3  # means add
tops = sum(m * np.exp(1.6449 * s) for k, (m, s) in MS.items() if k not in LATER)
assert np.quantile(streamed, 0.95) < tops - 100  # 95 % points do not
whole = waits(rng, 100_000, {"first sound"})
assert np.median(whole) > 2 * np.median(streamed)
# with a learned end of turn, one halved stage misses 1.5 s, two reach it
slow = LATER | {"wait for the end"}
for seed in range(3):
    rng = np.random.default_rng(seed)
    pause = np.where(rng.random(100_000) < 0.8, 150, 700)
    token, sentence = (
        waits(rng, 100_000, set(MS) - {k})
        for k in ("first token", "first sentence")
    )
    rest = waits(rng, 100_000, slow | {"first token", "first sentence"}) + pause
    for a, b in ((token / 2, sentence), (token, sentence / 2)):
        assert np.quantile(rest + a + b, 0.95) > 1_500
    assert np.quantile(rest + (token + sentence) / 2, 0.95) < 1_500
# one answer every 15 s in 300 calls: how many are written at once?
writing = sum(
    MS[k][0] * np.exp(MS[k][1] ** 2 / 2)
    for k in ("first token", "first sentence", "rest of the answer")
)
assert round(writing / 1_000, 1) == 1.9 and round(300 / 15 * 1.9) == 38
# the card
shared = 60 + 600 + 100 + 300 + 150
assert (shared + 80 * 20, shared + 15 * 20) == (2_810, 1_510)
assert shared + 15 * 20 - 600 + 200 == 1_110
