"""Arrival times on a delivery app, estimated by hand."""

import numpy as np

# --8<-- [start:show]
orders, screens, rows = 1e6, 10, 30  # a day; an order; on a screen
peak, day = 5, 86_400  # dinner against the mean; seconds
lookup, score = 5e-3, 20e-6  # CPU seconds a screen, a row
busy = 0.4  # share of a core's time we dare to use

mean = orders * screens / day
print(f"screens a second    {mean:8.0f} mean {mean * peak:8.0f} peak")
print(f"scores a second     {mean * rows:8.0f} mean {mean * peak * rows:8.0f}")
cores = mean * peak * (lookup + rows * score) / busy
print(f"cores, trees        {cores:8.0f}")
large = mean * peak * (lookup + rows * 10e-3) / busy
print(f"cores, network      {large:8.0f} at 10 ms a row")
log = orders * screens * rows * 50 * 4  # 50 numbers of 4 bytes
print(f"log a day           {log / 1e9:8.0f} GB")
vectors = 20e6 * 64 * 4
print(f"user vectors        {vectors / 1e9:8.1f} GB")
table = orders * 180 * 50 * 4
print(f"training table      {table / 1e9:8.0f} GB for 180 days")
flops = 6 * 1e7 * orders * 180
minutes = flops / 1e13 / 60
print(f"one training pass   {minutes:8.0f} min at 10 TFLOP/s")
# --8<-- [end:show]


def cores_at_peak(requests_a_day, factor, seconds, share):
    """Little's law: busy cores = arrivals a second times seconds of work."""
    return requests_a_day / 86_400 * factor * seconds / share


assert abs(cores - cores_at_peak(1e7, 5, 0.0056, 0.4)) < 1e-9
# the work of one peak second, added request by request, fits into the cores
work = sum(lookup + sum(score for _ in range(rows)) for _ in range(579))
assert abs(work / busy - cores) < 0.02
# by powers of ten: a day is 100,000 s
rough = 1e7 / 1e5 * 5 * 5e-3 / 0.4
assert 0.5 < rough / cores < 2
# bytes as NumPy counts them, for a thousandth
assert vectors == 1_000 * np.zeros((20_000, 64), np.float32).nbytes
assert table == 1_000 * np.zeros((180_000, 50), np.float32).nbytes
assert log == 10_000 * np.zeros((30_000, 50), np.float32).nbytes
assert np.isclose(large / cores, (5 + 30 * 10) / (5 + 30 * 0.02))
# a dense layer: 2 FLOPs a weight forward, 2 for each of two gradients
assert flops == (2 + 2 + 2) * 1e7 * 180e6
assert np.isclose(minutes * 60 * 10e12, flops)  # tera: 10^12
assert round(log * 365 / 1e12) == 22  # TB
assert round(round(cores) * 24 * 0.05) == 10  # at $0.05 a core hour
# trees cost less than the look-ups; the network is what would cost
assert rows * score < 0.15 * lookup and rows * 10e-3 > 50 * lookup
# the card: 24 million users, 6 sessions, 200 tracks scored in each
users, sessions, tracks = 24e6, 6, 200
qps = users * sessions / 86_400
assert round(qps) == 1667
assert round(qps * 3) == 5000 and round(qps * 0.006) == 10
assert round(qps * 3 * (0.004 + tracks * 10e-6) / 0.5) == 60
assert round(50e6 * 128 * 2 / 1e9, 1) == 12.8  # track vectors, 2 bytes
assert round(users * sessions * tracks * 40 * 4 / 1e12, 1) == 4.6  # TB a day
assert round(users * sessions / 1e5 * 3) == 4320  # with 10^5 s a day
assert round(qps * 3 * (0.004 + 2 * tracks * 10e-6) / 0.5) == 80
