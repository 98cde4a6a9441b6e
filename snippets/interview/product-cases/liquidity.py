"""Supply and demand by cell: a balanced city that matches two thirds."""

import numpy as np

# --8<-- [start:show]
cells = ["centre", "station", "suburb"]
requests = np.array([300, 120, 80])
drivers = np.array([180, 80, 240])  # trips that they could take


def matched(requests, drivers):
    """Requests served if nobody leaves their cell."""
    return np.minimum(requests, drivers)


for name, r, d in zip(cells, requests, drivers, strict=True):
    m = matched(r, d)
    print(f"{name:8}  {r} requests, {d} offers: served {m / r:4.0%}", end="")
    print(f", offers used {m / d:4.0%}")
move = np.array([100, 40, -140])
for name, d in (("as it is", drivers), ("140 moved", drivers + move)):
    m = matched(requests, d).sum()
    print(f"city, {name}: served {m / requests.sum():.0%}")
# --8<-- [end:show]

# all that is moved to where it is short becomes a trip
assert m - matched(requests, drivers).sum() == move[:2].sum()

assert requests.sum() == drivers.sum() and move.sum() == 0
# one by one: the trips of a cell, until one side is used up
rng = np.random.default_rng(0)
for _ in range(20):
    r, d = rng.integers(0, 30, (2, 4))
    served = 0
    for cell in range(4):
        free = int(d[cell])
        for _ in range(int(r[cell])):
            served, free = (served + 1, free - 1) if free else (served, free)
    assert served == matched(r, d).sum() <= min(r.sum(), d.sum())
# a coarser map hides it
assert matched(requests.sum(), drivers.sum()) == 500
# supply in the suburb helps nobody, in the centre each is a trip
more = [
    matched(requests, drivers + 60 * np.eye(3, dtype=int)[c]) for c in range(3)
]
assert [m.sum() - 340 for m in more] == [60, 40, 0]


def busy(trips, minutes, drivers, hours=4_000):
    """Share of driver hours spent on trips that start at random times."""
    start = rng.uniform(0, hours, trips * hours)
    end = start + minutes / 60
    inside = np.minimum(end, hours - 1) - np.maximum(start, 1)
    return np.maximum(inside, 0).sum() / (hours - 2) / drivers


for case, share in (
    ((150, 28, 100), 0.70),
    ((150, 28, 120), 0.58),
    ((180, 28, 120), 0.70),
    ((240, 25, 160), 0.625),
    ((240, 25, 200), 0.50),
    ((300, 25, 200), 0.625),
):
    assert abs(busy(*case) - share) < 0.005, case
# The card: lunch 200 requests and 120 offers, evening 100 and 180.
assert matched(np.array([200, 100]), np.array([120, 180])).sum() == 220
assert matched(np.array([200, 100]), np.array([180, 120])).sum() == 280
assert round(220 / 300, 2) == 0.73 and round(280 / 300, 2) == 0.93
assert matched(np.array([200, 100]), np.array([120, 210])).sum() == 220
