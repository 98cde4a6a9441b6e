"""Sensitivity for lesions at an allowed number of false marks a scan."""

import numpy as np


# --8<-- [start:show]
def froc(score, lesion, scans, lesions, rates):
    """score (n,); lesion (n,): index of the lesion hit, or -1.
    Sensitivity at no more than each of `rates` false marks a scan."""
    order = np.argsort(-score, kind="stable")
    score, lesion = score[order], lesion[order]
    first = np.zeros(len(score), dtype=bool)
    first[np.unique(lesion, return_index=True)[1]] = True
    found = np.cumsum(first & (lesion >= 0)) / lesions
    false = np.cumsum(lesion < 0) / scans
    # equal scores enter together: a threshold takes all or none
    last = np.append(score[1:] != score[:-1], True)[: len(score)]
    found, false = found[last], false[last]
    return np.array([found[false <= r].max(initial=0) for r in rates])


score = np.array([0.95, 0.9, 0.8, 0.7, 0.7, 0.6, 0.5, 0.3])
lesion = np.array([0, 0, -1, 1, -1, 2, -1, 3])
print(froc(score, lesion, scans=2, lesions=5, rates=(0.25, 0.5, 1, 2)))
# --8<-- [end:show]
hand = [0.2, 0.2, 0.6, 0.8]
assert np.allclose(froc(score, lesion, 2, 5, (0.25, 0.5, 1, 2)), hand)


def brute(score, lesion, scans, lesions, rate):
    best = 0
    for cut in score:
        kept = lesion[score >= cut]
        if (kept < 0).sum() / scans <= rate:
            best = max(best, len(set(kept[kept >= 0])) / lesions)
    return best


for seed in range(200):
    rng = np.random.default_rng(seed)
    n = rng.integers(0, 12)
    s, k = rng.integers(0, 6, n) / 6, rng.integers(-3, 4, n)
    k = np.maximum(k, -1)
    for rate in (0, 0.5, 1, 3):
        assert froc(s, k, 3, 6, [rate])[0] == brute(s, k, 3, 6, rate)
