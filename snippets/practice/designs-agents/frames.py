"""Which frames does an assistant that watches keep?"""

import numpy as np

TOKENS = 256  # a frame


# --8<-- [start:show]
def watch(start, length, rng, every, notice=0.0, false=0.0):
    """Share of events of which a frame was sent, and frames a second.

    Frames go out every so many seconds. A small detector on the device
    compares pictures: it sends one more 0.2 s after the start of an event,
    with chance notice, and false times a second for nothing.
    """
    next_frame = np.ceil(start / every) * every
    seen = next_frame < start + length
    fired = (rng.random(start.size) < notice) & (length > 0.2)
    extra = fired.sum() / start.max() + false
    return (seen | fired).mean(), 1 / every + extra
    # --8<-- [end:show]


def events(rng, n=40_000):
    """Five a minute, each visible for 2 s on average."""
    return np.cumsum(rng.exponential(12, n)), rng.exponential(2, n)


# --8<-- [start:run]
print("plan                      seen   tokens a minute")
for name, every, notice, false in (
    ("a frame each second", 1.0, 0.0, 0.0),
    ("each 0.25 s", 0.25, 0.0, 0.0),
    ("each 10 s", 10.0, 0.0, 0.0),
    ("each 10 s and on change", 10.0, 0.9, 0.1),
):
    rng = np.random.default_rng(0)
    seen, rate = watch(*events(rng), rng, every, notice, false)
    print(f"{name:24} {seen:5.2f} {60 * TOKENS * rate:11,.0f}")
# --8<-- [end:run]
for seed in range(3):
    rng = np.random.default_rng(seed)
    start, length = events(rng)
    for every in (0.25, 1.0, 2.0, 10.0):
        seen, rate = watch(start, length, rng, every)
        exact = 2 / every * (1 - np.exp(-every / 2))
        assert abs(seen - exact) < 0.01 and rate == 1 / every
    changed, few = watch(start, length, rng, 10.0, 0.9, 0.1)
    assert changed > watch(start, length, rng, 1.0)[0] and few < 0.4
# the card: events of 3 s, a frame every 2 s, 200 tokens
assert (60 / 2 * 200, 60 / 6 * 200) == (6_000, 2_000)
assert abs(1.5 * (1 - np.exp(-2 / 3)) - 0.730) < 1e-3
assert abs(3 / 6 * (1 - np.exp(-6 / 3)) - 0.432) < 1e-3
