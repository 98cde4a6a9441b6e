"""Price of a thousand predictions, and how much of it is idle."""

# --8<-- [start:show]
PRICE = 3.0  # an hour of one GPU, invented

services = {  # GPUs, busy share, requests a day
    "ranker": (20, 0.60, 40_000_000),
    "captions": (4, 0.30, 600_000),
    "rare": (1, 0.005, 2_000),
}
print("            $ a day   per 1,000    of it busy")
for name, (gpus, busy, requests) in services.items():
    day = gpus * 24 * PRICE
    each = 1000 * day / requests
    print(f"{name:9} {day:9.0f} {each:11.3f} {each * busy:13.3f}")
# --8<-- [end:show]
total = sum(24 * PRICE * g for g, *_ in services.values())
idle = sum(24 * PRICE * g * (1 - b) for g, b, _ in services.values())
assert total == 25 * 72
shares = [1 - b for _, b, _ in services.values()]
assert shares[2] > shares[1] > shares[0]
# ten such rare services on one device: a tenth each
assert abs(72 / (10 * 2_000) * 1000 - 3.6) < 1e-12 and 10 * 0.005 < 0.6
# card: 6 GPUs at 2.50, 12 M a day, 35 % busy
per = 6 * 24 * 2.5 / 12e6 * 1000
assert abs(per - 0.03) < 1e-12 and abs(per * 0.35 - 0.0105) < 1e-12
