"""Waits that riders cut short: completed pick-ups look too fast."""

import numpy as np


# --8<-- [start:show]
def mean_wait(time, arrived):
    """All minutes waited, over the number of arrivals: the mean wait if
    arrivals have a constant rate and cancelling does not foresee them."""
    return time.sum() / arrived.sum()


rng = np.random.default_rng(0)
wait = rng.exponential(6, 200_000)  # until the driver would arrive
patience = rng.exponential(15, 200_000)
print("                   all  completed  minutes / arrivals")
for name in ("patience alone", "driver seen idle"):
    if name == "driver seen idle":  # half of those give up at minute 3
        seen = (wait > 10) & (rng.random(len(wait)) < 0.5)
        patience = np.where(seen, np.minimum(patience, 3), patience)
    time, arrived = np.minimum(wait, patience), wait <= patience
    row = wait.mean(), time[arrived].mean(), mean_wait(time, arrived)
    print(f"{name:16}  {row[0]:4.2f}  {row[1]:9.2f}  {row[2]:18.2f}")
# --8<-- [end:show]
# the first of two exponential clocks: rates add, here 1/6 + 1/15
for a, b in ((6, 15), (4, 4), (10, 30)):
    w = rng.exponential(a, 300_000)
    c = rng.exponential(b, 300_000)
    t, ok = np.minimum(w, c), w <= c
    theory = 1 / (1 / a + 1 / b)
    assert abs(t[ok].mean() - theory) < 0.01 * theory + 0.02
    assert abs(mean_wait(t, ok) - a) < 0.02 * a
    assert abs(ok.mean() - b / (a + b)) < 0.005
assert round(1 / (1 / 6 + 1 / 15), 2) == 4.29
# informed cancelling hides the long waits from every such estimate
assert mean_wait(time, arrived) < 5.5
# card: five requests, waits 4, 6, 8 completed; cancelled at 12 and 10
t = np.array([4.0, 6, 8, 12, 10])
ok = np.array([True, True, True, False, False])
assert t[ok].mean() == 6 and np.isclose(mean_wait(t, ok), 40 / 3)
