"""Long answers leave slots idle: four ways to fill a batch (figure)."""

import heapq
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")


# --8<-- [start:show]
def lengths(rng, n):
    """Invented: median 1,500 tokens, long tail, cut at 16,000."""
    return np.minimum(rng.lognormal(np.log(1500), 0.9, n), 16_000).round()


def cache_read(written):
    """Tokens read from the cache: 1 + 2 + ... for each answer."""
    return (written**2).sum() / 2


def static(L, slots):
    """Waves of `slots` answers; each waits for its longest."""
    waves = L.reshape(-1, slots)
    return L, waves.max(axis=1).sum(), cache_read(L)


def continuous(L, slots, wanted=None):
    """A free slot takes the next answer; stop when `wanted` have ended."""
    running, done = [], []  # (end, index) of those in a slot; all ends
    for i, length in enumerate(L):
        start = heapq.heappop(running)[0] if len(running) == slots else 0
        heapq.heappush(running, (start + length, i))
        done.append(start + length)
    end = np.array(done)
    last = np.sort(end)[(wanted or len(L)) - 1]
    written = np.clip(last - (end - L), 0, L)  # also of those given up
    return L[end <= last], last, cache_read(written)


# --8<-- [end:show]
# --8<-- [start:run]
def compare(rng, slots=128, batch=512):
    L = lengths(rng, 2 * batch)
    return {
        "waves": static(L[:batch], slots),
        "refilled": continuous(L[:batch], slots),
        "over-sampled": continuous(L[: batch * 5 // 4], slots, batch),
        "carried over": carried(rng, slots, batch),
    }


def carried(rng, slots, batch, rounds=12):
    """One long queue; mean of a round from the ends of rounds 2 and 12."""
    L = lengths(rng, (rounds + 1) * batch)
    first, last = (continuous(L, slots, r * batch) for r in (2, rounds))
    sums = np.array([[np.sum(v) for v in part] for part in (first, last)])
    ended, steps, read = (sums[1] - sums[0]) / (rounds - 2)
    return np.array([ended / batch]), steps, read


mean = lengths(np.random.default_rng(99), 10**5).mean()
runs = [compare(np.random.default_rng(s)) for s in range(8)]
print(f"mean length {mean:.0f}; 512 answers, 128 slots, mean of 8 runs")
print("                steps  useful  mean length  TB read: weights + cache")
for name in runs[0]:
    kept, steps, read = (
        np.mean([r[name][i].mean() for r in runs]) for i in range(3)
    )
    w, c = steps * 14e9 / 1e12, read * 131_072 / 1e12
    print(f"{name:13} {steps:7.0f} {512 * kept / (128 * steps):7.2f}", end="")
    print(f" {kept:12.0f} {w + c:8.0f}: {w:.0f} + {c:.0f}")
# --8<-- [end:run]

for r in runs:
    t = {k: v[1] for k, v in r.items()}
    assert t["over-sampled"] < t["refilled"] < t["waves"]
    assert t["carried over"] < t["refilled"]
    L = r["refilled"][0]
    assert t["refilled"] >= max(L.max(), L.sum() / 128)
    assert len(r["over-sampled"][0]) == 512
kept = [r["over-sampled"][0].mean() for r in runs]
assert np.mean(kept) < 0.93 * mean  # the long ones are missing
ended = np.mean([r["carried over"][0] for r in runs])
assert abs(ended / mean - 1) < 0.03  # none is lost
full = [r["refilled"][0].mean() for r in runs]
assert abs(np.mean(full) - mean) < 4 * np.std(full) / np.sqrt(8)
big = cache_read(lengths(np.random.default_rng(98), 10**6)) / 10**6
read = np.mean([r["carried over"][2] for r in runs])
assert abs(read / (512 * big) - 1) < 0.05  # each token's cache read once
time = np.mean([r["carried over"][1] for r in runs])
assert abs(time - 512 * mean / 128) < 0.03 * time  # slots never wait
# against a simulation step by step
L = np.array([5.0, 2, 9, 1, 1, 4])
left, clock, queue = [], 0, list(L)
while queue or left:
    while queue and len(left) < 2:
        left.append(queue.pop(0))
    clock, left = clock + 1, [x - 1 for x in left if x > 1]
assert continuous(L, 2)[1] == clock == 11
assert static(L, 2)[1] == 5 + 9 + 4
kept, end, read = continuous(L, 2, 4)
assert read == (25 + 4 + 25 + 1 + 1) / 2  # the 9 started at 2, the 4 at 7
assert kept.tolist() == [5, 2, 1, 1] and end == 7
# the card: lengths 2, 3, 4, 5, 6, 20 on two slots
L = np.array([2.0, 3, 4, 5, 6, 20])
assert static(L, 2)[1] == 3 + 5 + 20 and continuous(L, 2)[1] == 28
assert continuous(L[::-1].copy(), 2)[1] == 20

rng = np.random.default_rng(0)
L = lengths(rng, 4096)


def busy(starts, ends, grid):
    return (starts <= grid[:, None]).sum(1) - (ends <= grid[:, None]).sum(1)


def schedule(L, slots):
    free, starts = [0.0] * slots, []
    for length in L:
        start = heapq.heappop(free)
        starts.append(start)
        heapq.heappush(free, start + length)
    return np.array(starts)


grid = np.arange(0, 56_000, 100)
waves = L[:512].reshape(-1, 128)
begin = np.concatenate([[0], waves.max(1).cumsum()[:-1]])
s1 = np.repeat(begin, 128)
s2 = schedule(L[:512], 128)
s3 = schedule(L, 128)
fig, ax = plt.subplots(figsize=(6.5, 3.2))
for s, n, label, style in (
    (s1, 512, "waves", "-"),
    (s2, 512, "refilled", "--"),
    (s3, 4096, "carried over", ":"),
):
    ax.plot(grid, busy(s, s + L[:n], grid), style, label=label)
ax.set(xlabel="decoding steps", ylabel="busy slots of 128", ylim=(0, 138))
ax.legend(loc="upper right", bbox_to_anchor=(1, 0.9))
fig.savefig("idle.svg", metadata={"Date": None})
