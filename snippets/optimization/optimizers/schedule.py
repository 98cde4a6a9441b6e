"""Linear warm-up and cosine decay."""

import itertools
import math


# --8<-- [start:show]
def learning_rate(t, peak, warmup, total, floor=0.0):
    """Learning rate of step t = 1, 2, ..., with 0 <= warmup <= total."""
    if t <= warmup:
        return peak * t / warmup
    if t >= total:
        return floor
    done = (t - warmup) / (total - warmup)
    return floor + (peak - floor) * (1 + math.cos(math.pi * done)) / 2


for t in (1, 50, 100, 400, 550, 1000):
    print(f"{t:4} {learning_rate(t, 3e-4, 100, 1000):.6f}")
# --8<-- [end:show]

rates = [learning_rate(t, 3e-4, 100, 1000, 3e-5) for t in range(1, 1101)]
assert max(rates) == rates[99] == 3e-4
assert math.isclose(rates[0], 3e-6)
assert math.isclose(rates[549], (3e-4 + 3e-5) / 2)  # halfway: the mean
assert rates[999] == rates[-1] == 3e-5
assert all(a > b for a, b in itertools.pairwise(rates[99:1000]))
assert learning_rate(1, 1.0, 0, 10) < 1 and learning_rate(5, 1.0, 5, 5) == 1
assert math.isclose(learning_rate(400, 3e-4, 100, 1000), 2.25e-4)
# The card: peak 0.002, warm-up 200, total 1400.
answers = [learning_rate(t, 0.002, 200, 1400) for t in (50, 600, 1000, 1400)]
assert all(
    math.isclose(a, b, abs_tol=1e-15)
    for a, b in zip(answers, (0.0005, 0.0015, 0.0005, 0), strict=True)
)
