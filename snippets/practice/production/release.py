"""What a bad version answers under four kinds of release."""

# --8<-- [start:show]
PODS, RATE = 20, 3_000  # machines, requests a minute


def exposed(live, alarm, routed):
    """Requests that the new version answers before it is gone.

    live(m): its machines in minute m of the release. From minute
    `alarm` on it is taken back: by routing at once, or by
    replacing one machine a minute.
    """
    machine_minutes = sum(live(m) for m in range(alarm))
    left = 0 if routed else live(alarm)
    while left:
        machine_minutes += left
        left -= 1
    return RATE * machine_minutes // PODS


kinds = {
    "blue-green": (2 * PODS, lambda m: PODS, True),
    "rolling": (PODS + 1, lambda m: min(m, PODS), False),
    "canary, 1 of 20": (PODS + 1, lambda m: 1, True),
    "shadow, all": (2 * PODS, lambda m: 0, True),
}
print("alarm after         machines    1 min   10 min   30 min")
for name, (machines, live, routed) in kinds.items():
    seen = [exposed(live, a, routed) for a in (1, 10, 30)]
    print(f"{name:18}  {machines:8}" + "".join(f"  {n:7,}" for n in seen))
# --8<-- [end:show]

# The closed forms of the text, at every whole minute and at none.
for a in range(50):
    blue, rolling, canary, shadow = (
        exposed(live, a, routed) for _, live, routed in kinds.values()
    )
    assert blue == RATE * a and shadow == 0
    assert canary == RATE * a // PODS
    assert rolling == (RATE * a**2 // PODS if a <= PODS else RATE * a)
    if 1 < a < PODS:
        assert canary < rolling < blue
# the same by a walk through every machine: replaced at minute i + 1, and
# those replaced last go back last
for a in (1, 7, 20, 33):
    minutes = 0
    for i in range(PODS):
        begin = i + 1
        if begin <= a:
            end = a + begin
            minutes += end - begin
    assert exposed(kinds["rolling"][1], a, False) == RATE * minutes // PODS
assert [kind[0] for kind in kinds.values()] == [40, 21, 21, 40]
# a quiet fault: about 1,030 requests on average to tell 2 % from 1 %
# (sections on the canary): minutes at a share of the traffic
for share, told in ((1, 0.34), (0.05, 6.9), (0.01, 34.3)):
    assert abs(1030 / (share * RATE) - told) < 0.05
