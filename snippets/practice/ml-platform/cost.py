"""Price of a thousand predictions, and how much of it is idle."""

from math import isclose

# --8<-- [start:show]
PRICE = 3.0  # an hour of one GPU, invented


def per_thousand(gpus, requests, price=PRICE):
    return 1000 * gpus * 24 * price / requests


services = {  # GPUs reserved, busy share, requests a day
    "ranker": (20, 0.60, 40_000_000),
    "captions": (4, 0.30, 600_000),
    "rare": (1, 0.005, 2_000),
}
print("          per 1,000    of it busy")
for name, (gpus, busy, requests) in services.items():
    each = per_thousand(gpus, requests)
    print(f"{name:9} {each:9.3f} {each * busy:13.3f}")
# --8<-- [end:show]
# the prices of all requests add up to the bill of 25 devices
bill = sum(per_thousand(g, n) * n / 1000 for g, _, n in services.values())
assert isclose(bill, 25 * 24 * PRICE)
# ten rare services on one device: a tenth each, and room for them
assert isclose(per_thousand(1, 10 * 2_000) * 10, per_thousand(1, 2_000))
assert 10 * services["rare"][1] < 0.6
# idle time is the larger part of the two lesser used ones
assert [b < 0.5 for _, b, _ in services.values()] == [False, True, True]
# follow-up: 6 GPUs at 2.50 an hour, 12 million requests a day
assert isclose(per_thousand(6, 12e6, 2.5), 0.03)
