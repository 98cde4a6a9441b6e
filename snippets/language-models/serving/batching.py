"""Static and continuous batching: when does each request finish?"""

import numpy as np


# --8<-- [start:show]
def batch_finish(lengths, slots, continuous):
    """Step at which each request ends; all wait at step 0, in order."""
    left = [int(n) for n in lengths]
    finish = np.zeros(len(left), dtype=int)
    active, following, step = [], 0, 0
    while active or following < len(left):
        if continuous or not active:  # static: only into an empty batch
            while len(active) < slots and following < len(left):
                active.append(following)
                following += 1
        step += 1  # one token for every active request
        for i in active:
            left[i] -= 1
            if left[i] == 0:
                finish[i] = step
        active = [i for i in active if left[i] > 0]
    return finish


# --8<-- [end:show]
# --8<-- [start:run]
short = [2, 8, 3, 3, 2, 6]
lengths = np.random.default_rng(0).geometric(1 / 200, 2_000)
for name, continuous in ("static", False), ("continuous", True):
    print(name, batch_finish(short, 2, continuous))
    finish = batch_finish(lengths, 32, continuous)
    used = lengths.sum() / (32 * finish.max())
    print(f"  2,000 requests: {finish.max()} steps, slots used {used:.2f}")
# --8<-- [end:run]
# `used` counted the other way: the requests under way in each step
started = np.bincount(finish - lengths, minlength=finish.max() + 1)
running = np.cumsum(started - np.bincount(finish))[:-1]
assert running.max() == 32 and np.isclose(running.mean() / 32, used)
assert batch_finish(short, 2, True).tolist() == [2, 8, 5, 8, 10, 14]
assert batch_finish(short, 2, False).tolist() == [2, 8, 11, 11, 13, 17]
assert batch_finish([], 3, True).tolist() == []
for cont in True, False:
    assert batch_finish([4, 1, 3], 9, cont).tolist() == [4, 1, 3]
    assert batch_finish([4, 1, 3], 1, cont).tolist() == [4, 5, 8]
for seed in range(3):
    lengths = np.random.default_rng(seed).geometric(1 / 200, 2_000)
    use = [
        lengths.sum() / (32 * batch_finish(lengths, 32, c).max())
        for c in (False, True)
    ]
    assert 0.22 < use[0] < 0.27 and use[1] > 0.93
# expected longest of 32 exponential lengths: the harmonic number, in means
H = sum(1 / i for i in range(1, 33))
assert 4.05 < H < 4.06 and 0.24 < 1 / H < 0.25
