"""An online model behind a queue: what waiting for a batch buys."""

import numpy as np


# --8<-- [start:show]
def serve(arrivals, largest, patience, fixed=0.008, each=0.002):
    """Latencies and busy seconds; arrivals sorted, times in seconds."""
    free, busy, i, latency = 0.0, 0.0, 0, []
    while i < len(arrivals):
        full = i + largest - 1  # whose arrival would fill the batch
        filled = arrivals[full] if full < len(arrivals) else np.inf
        start = max(free, min(arrivals[i] + patience, filled))
        waiting = np.searchsorted(arrivals, start, side="right") - i
        size = min(largest, waiting)
        took = fixed + each * size
        free, busy = start + took, busy + took
        latency.extend(free - arrivals[i : i + size])
        i += size
    return np.array(latency), busy


rng = np.random.default_rng(0)
print("p50 and p99 in ms, busy")
print("a second           alone      up to 16   waiting 5 ms")
for rate in (20, 80, 300):
    times = np.cumsum(rng.exponential(1 / rate, 10_000))
    line = f"{rate:8}"
    for largest, patience in ((1, 0), (16, 0), (16, 0.005)):
        waits, busy = serve(times, largest, patience)
        p50, p99 = np.quantile(waits, (0.5, 0.99)) * 1000
        cell = f"{p50:.0f} {p99:4.0f} {busy / times[-1]:5.2f}"
        grows = rate * (0.008 / largest + 0.002) >= 1
        line += f"{'queue grows' if grows else cell:>15}"
    print(line)
# --8<-- [end:show]
# by hand: three arrive together, one later; batches of two
out, busy = serve(np.array([0.0, 0.001, 0.002, 1.0]), 2, 0.005)
assert np.allclose(out, [0.013, 0.012, 0.021, 0.015]) and np.isclose(
    busy, 0.032
)
for seed in range(3):
    r = np.random.default_rng(seed)
    times = np.cumsum(r.exponential(1 / 50, 15_000))
    wait, busy = serve(times, 1, 0)
    mean = 50 * 0.01**2 / (2 * 0.5) + 0.01  # Pollaczek and Khinchine
    assert abs(wait.mean() / mean - 1) < 0.1
    slow, less = serve(times, 16, 0.005)
    assert less < busy and np.median(slow) > np.median(wait)
# the batch cuts the queue, waiting on top only saves machine time
times = np.cumsum(np.random.default_rng(1).exponential(1 / 80, 4_000))
alone, at_once, later = (
    serve(times, *how) for how in ((1, 0), (16, 0), (16, 0.005))
)
tails = [np.quantile(x[0], 0.99) for x in (alone, at_once, later)]
assert tails[1] < 0.5 * tails[0] and abs(tails[2] - tails[1]) < 0.002
assert np.median(at_once[0]) + 0.001 < np.median(later[0])
assert later[1] < 0.95 * at_once[1]
# capacity: 1 / 0.010 a second alone, 16 / 0.040 in full batches
assert 1 / (0.008 + 0.002) == 100 and 16 / (0.008 + 0.032) == 400
# precompute 10 million rows nightly, or answer 0.6 million requests online
batch = 10e6 * 0.002 / 3600 / 0.9
online = 0.6e6 * 0.010 / 3600 / 0.3
assert round(batch, 1) == 6.2 and round(online, 1) == 5.6
# the card: 4 million users, 2 ms each in batches, 1 % ask in a day
card_batch, card_online = 4e6 * 0.002 / 3600 / 0.8, 40_000 * 0.012 / 3600 / 0.25
assert round(card_batch, 1) == 2.8 and round(card_online, 2) == 0.53
assert round(100 * (0.002 / 0.8) / (0.012 / 0.25), 1) == 5.2
