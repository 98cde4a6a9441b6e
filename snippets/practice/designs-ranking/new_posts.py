"""What it costs to learn the rates of new posts by showing them."""

import random

# --8<-- [start:show]
NEW, VIEWS = 50e6, 100e6 * 10 * 20  # new posts, views of all, a day
RATE = 0.05

print("views each   share of all views   error of the rate")
shares = {}
for each in 50, 10, 2:
    error = (RATE * (1 - RATE) / each) ** 0.5
    shares[each] = NEW * each / VIEWS
    print(f"{each:10}   {shares[each]:18.1%}   {error:17.3f}")
# --8<-- [end:show]
assert abs(each * error**2 - (RATE - RATE**2)) < 1e-12
assert shares[50] == 1 / 8 and abs(shares[50] / shares[2] - 25) < 1e-9
# by simulation: the deviation of clicks over views
for seed in range(3):
    draw = random.Random(seed)
    rates = [
        sum(draw.random() < RATE for _ in range(50)) / 50 for _ in range(8_000)
    ]
    mean = sum(rates) / len(rates)
    spread = (sum((r - mean) ** 2 for r in rates) / len(rates)) ** 0.5
    assert abs(spread / (RATE * (1 - RATE) / 50) ** 0.5 - 1) < 0.06
