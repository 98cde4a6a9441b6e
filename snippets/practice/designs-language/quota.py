"""A token bucket: steady rate, limited burst."""

import numpy as np


# --8<-- [start:show]
def admit(times, sizes, rate, burst):
    level, last, answers = burst, None, []
    for now, size in zip(times, sizes, strict=True):
        if last is not None:
            level = min(burst, level + rate * (now - last))
        last = now
        answers.append(size <= level)
        if answers[-1]:
            level -= size  # a refused request takes nothing
    return answers


# --8<-- [end:show]
# --8<-- [start:run]
times = [0, 1, 2, 3, 20]
sizes = [6_000, 3_000, 3_000, 2_000, 11_000]
print(admit(times, sizes, rate=1_000, burst=10_000))
# --8<-- [end:run]
assert sum(sizes[:3]) == 10_000 + 1_000 * times[2]  # nothing is left
assert sizes[3] > 1_000 * (times[3] - times[2]) and sizes[4] > 10_000
for seed in range(20):
    rng = np.random.default_rng(seed)
    t = np.cumsum(rng.integers(0, 4, 60))  # with equal times
    s = rng.integers(0, 30, 60)
    got = np.array(admit(t, s, 5, 40))
    for i in range(60):  # no window gets more than burst + rate * length
        sums = np.cumsum((s * got)[i:])
        assert np.all(sums <= 40 + 5 * (t[i:] - t[i]))
    assert not got.all()
    for i in np.flatnonzero(~got):  # refused only if some window is full
        back = [
            (s * got)[j:i].sum() + s[i] > 40 + 5 * (t[i] - t[j])
            for j in range(i + 1)
        ]
        assert any(back)
assert admit([], [], 1, 1) == [] and admit([5, 5], [2, 1], 1, 2) == [
    True,
    False,
]
assert admit([0, 4, 4.5], [8, 3, 3], 0.5, 8) == [True, False, False]
assert admit([0, 5, 6, 8], [6, 5, 2, 3], 1, 8) == [True, True, True, True]
