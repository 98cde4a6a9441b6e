"""An autoscaler's formula, its lag, and what it should look at."""

from math import ceil


# --8<-- [start:show]
def desired(current, metric, target, tolerance=0.1):
    ratio = metric / target
    return current if abs(ratio - 1) <= tolerance else ceil(current * ratio)


def surge(cold, signal, before=40, after=200, each=10, target=0.6):
    """Demand jumps at 0. Longest wait, seconds until it is over, pods."""
    started = [-999] * ceil(before / (each * target))
    queue, worst = 0, 0
    for t in range(1800):
        ready = sum(t - s >= cold for s in started)
        done = min(queue + after, each * ready)
        queue += after - done
        worst = max(worst, queue / after)
        if t % 15 == 0:
            n = len(started)
            seen = done if signal == "busy" else after  # a second
            want = desired(n, seen / (each * n), target)
            want = min(want, max(2 * n, n + 4))  # the default limit
            started += [t] * (want - n)  # it only grows here
        if queue == 0 and ready * each > after:
            return worst, t + 1, len(started)
    raise ValueError("never over")


for signal in "busy", "arrivals":
    for cold in 5, 60, 180:
        worst, end, n = surge(cold, signal)
        print(f"{signal:9} cold start {cold:3} s: worst wait", end="")
        print(f"{worst:5.0f} s, over after {end:4} s, {n} replicas")
# --8<-- [end:show]
assert desired(4, 0.9, 0.6) == 6 and desired(4, 0.64, 0.6) == 4
assert desired(10, 0.3, 0.6) == 5
assert desired(3, 0.7, 0.6) == 4  # rounds up
# a rolling update of 10 with 25 % each: surge rounds up, unavailable down
assert (10 - 10 * 25 // 100, 10 + ceil(10 * 0.25)) == (8, 13)
S = {(s, c): surge(c, s) for s in ("busy", "arrivals") for c in (5, 60, 180)}
for c in (60, 180):
    assert S["busy", c][0] > 1.3 * S["arrivals", c][0]
for s in ("busy", "arrivals"):
    assert S[s, 5][0] < S[s, 60][0] < S[s, 180][0]
# busy is at most all ready replicas, so a round multiplies by 1/0.6
assert ceil(7 / 0.6) == 12 and ceil(12 / 0.6) == 20
assert S["arrivals", 60][2] == ceil(200 / 6)
# 7 pods for 60 s, then 14 for 15 s, then 28; first come, first served
assert S["arrivals", 60][0] == (60 * (200 - 70) + 15 * (200 - 140)) / 200
