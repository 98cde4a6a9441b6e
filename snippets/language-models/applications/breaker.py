"""A circuit breaker and a list of dead letters in an outage."""


# --8<-- [start:show]
class Breaker:
    """Open after `limit` failures in a row; a trial after `pause`."""

    def __init__(self, limit, pause):
        self.limit, self.pause = limit, pause
        self.failures, self.until = 0, 0

    def allows(self, now):
        return self.failures < self.limit or now >= self.until

    def record(self, worked, now):
        self.failures = 0 if worked else self.failures + 1
        if self.failures >= self.limit:
            self.until = now + self.pause


# --8<-- [end:show]
# --8<-- [start:run]
def day(limit):
    """One request a second, an outage from 100 to 399, three tries."""
    breaker, calls, dead = Breaker(limit, pause=30), 0, []
    for now in range(600):
        for _ in range(3):
            if not breaker.allows(now):
                dead.append(now)  # kept for later, not lost
                break
            calls += 1
            works = not 100 <= now < 400
            breaker.record(works, now)
            if works:
                break
        else:
            dead.append(now)
    return calls, len(dead), dead[-1]


for limit in (9_999, 5):
    calls, dead, last = day(limit)
    print(f"limit {limit}: {calls} calls, {dead} dead, last at {last}")
# --8<-- [end:run]
plain, broken = day(9_999), day(5)
assert plain == (300 + 3 * 300, 300, 399)
# calls that worked: 299 with the breaker; failed: 14 against 900
assert broken[0] - 14 == 299 and plain[0] - 900 == 300
# five failures, then one trial every 30 s until one works
opened = 101  # second request of the outage: failures 4 and 5
trials = [t for t in range(opened + 30, 600, 30) if t < 400]
assert broken[0] == 5 + len(trials) + (600 - (opened + 30 * 10)) + 100
assert broken[2] == opened + 30 * 10 - 1 >= 399
b = Breaker(2, 10)
b.record(False, 0)
assert b.allows(0)
b.record(True, 1)
b.record(False, 2)
assert b.allows(2)  # failures in a row, not in all
b.record(False, 3)
assert not b.allows(12) and b.allows(13)
b.record(False, 13)  # the trial fails: open again for a pause
assert not b.allows(22) and b.allows(23)
b.record(True, 23)
assert b.allows(23) and b.failures == 0
