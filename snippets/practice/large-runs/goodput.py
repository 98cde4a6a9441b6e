"""Goodput from a run's log, and what failures and saving cost."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def goodput(log, seconds):
    """log: attempts (begin, end, first step, steps done); -> useful share."""
    if not log or log[-1][1] == log[0][0]:
        return 0.0
    kept = log[-1][2] + log[-1][3] - log[0][2]  # repeated steps count once
    return kept * seconds / (log[-1][1] - log[0][0])


log = [
    (0, 5_100, 0, 1_000),
    (5_700, 11_000, 800, 1_000),
    (11_300, 13_900, 1_700, 500),
]
print(f"goodput {goodput(log, 5):.2f}, steps computed {2_500 * 5 / 13_900:.2f}")
# --8<-- [end:show]


# --8<-- [start:run]
def losses(save, restart, M):
    """Shares lost to saving, lost work and restarts at Young's interval."""
    tau = np.sqrt(2 * save * M)
    return np.array([save / tau, tau / (2 * M), restart / M])


cases = (40, 900), (40, 300), (1, 300), (1, 60)
for save, restart in cases:
    parts = 100 * losses(save, restart, M=5 * 3_600)
    row = "  ".join(f"{p:.1f} %" for p in parts)
    print(f"{save:2} s, {restart:3} s: {row}   sum {parts.sum():.1f} %")
# --8<-- [end:run]
assert np.allclose(parts, 100 * losses(1, 60, 18_000)) and min(parts) > 0
assert cases[0][0] == cases[1][0] == 40 and cases[2][0] == cases[3][0] == 1
assert [c[1] for c in cases] == [900, 300, 300, 60]
assert np.isclose(goodput(log, 5), 2_200 * 5 / 13_900)
# where the rest is: repeated steps, gaps between attempts, all else
repeated = 5 * sum(a[2] + a[3] - b[2] for a, b in pairwise(log))
gaps = sum(b[0] - a[1] for a, b in pairwise(log))
slow = sum(end - begin - 5 * done for begin, end, _, done in log)
assert (repeated, gaps, slow) == (1_500, 900, 500)
assert repeated + gaps + slow == 13_900 - 11_000
assert (
    goodput([], 5) == goodput([(3, 3, 0, 0)], 5) == 0
    and goodput([(0, 10, 7, 2)], 5) == 1
)
assert goodput([(0, 100, 0, 10), (100, 200, 0, 10)], 10) == 0.5
# a rewind at the end takes steps back
assert goodput([(0, 100, 0, 10), (100, 150, 3, 2)], 10) == 5 * 10 / 150
# by the rule, and exactly for exponential times to a failure
for save, restart in (40, 900), (40, 300), (1, 300), (1, 60):
    M = 18_000
    tau = np.sqrt(2 * save * M)
    useful = tau / ((M + restart) * np.expm1((tau + save) / M))
    assert abs(1 - useful - losses(save, restart, M).sum()) < 0.012
    # Young's interval: saving and lost work cost the same
    assert np.isclose(*losses(save, restart, M)[:2])
# once saving is cheap, a restart of minutes costs more than both
assert losses(1, 300, 18_000)[2] > losses(1, 300, 18_000)[:2].sum()
assert losses(1, 60, 18_000)[2] < losses(1, 60, 18_000)[:2].sum()
# a check by simulation
rng = np.random.default_rng(0)
save, restart, M, done, clock = 40, 300, 18_000, 0, 0.0
tau = np.sqrt(2 * save * M)
fail = rng.exponential(M)
while done < 10_000:
    if clock + tau + save <= fail:
        clock, done = clock + tau + save, done + 1
    else:
        clock = fail + restart
        fail = clock + rng.exponential(M)
assert abs(1 - done * tau / clock - losses(save, restart, M).sum()) < 0.012
# Llama 3: 419 unexpected interruptions in 54 days on 16,384 devices
assert round(54 * 24 / 419, 1) == 3.1
# the card: 14 days, 220,000 steps of 5 s; 24 h for 60 failures
assert 14 * 86_400 == 1_209_600 and round(220_000 * 5 / 1_209_600, 2) == 0.91
lost = 60 * (600 + 900)
assert lost == 90_000 and round(lost / 1_209_600, 3) == 0.074
assert 1_209_600 - 1_100_000 - lost == 19_600
assert round(19_600 / 1_209_600, 3) == 0.016
assert round((1_100_000 + 60 * 600) / 1_209_600, 2) == 0.94
assert 60 * (600 + 240) == 50_400 and round(39_600 / 1_209_600, 3) == 0.033
