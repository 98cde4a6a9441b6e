"""A short outage that retries make permanent."""

from collections import defaultdict, deque


# --8<-- [start:show]
def outage(tries=1, pause=(0,), cap=10**6, limit=10**6, rate=80, end=240):
    """Answers a second that came within 2 s, over the last minute."""
    queue, later, good = deque(), defaultdict(int), 0  # later[second, try]
    for t in range(end):
        later[t, 1] += rate
        failed = []
        for k in range(1, tries + 1):
            n = later[t, k]
            free = limit - sum(batch[2] for batch in queue)
            queue.append([t, k, min(n, free)])
            failed.append((k, n - min(n, free)))  # refused at once
        able = 0 if 10 <= t < 20 else 100
        while queue and able:
            batch = queue[0]
            n = min(able, batch[2])
            able, batch[2] = able - n, batch[2] - n
            if t - batch[0] < 2 and t >= end - 60:
                good += n  # otherwise nobody waits for it any more
            if batch[2] == 0:
                queue.popleft()
        failed += [(k, n) for s, k, n in queue if t - s == 1]  # gave up
        spare = cap
        for k, n in failed:
            n = min(n, spare) if k < tries else 0
            spare -= n
            for i, p in enumerate(pause):  # spread over the pauses
                later[t + 1 + p, k + 1] += (n + i) // len(pause)
    return good / 60


# --8<-- [end:show]
# --8<-- [start:run]
jitter = tuple(range(16))
cases = {
    "no retries": {},
    "3 tries": {"tries": 3},
    "3 tries, 0 to 15 s apart": {"tries": 3, "pause": jitter},
    "3 tries, at most 8 retries a second": {"tries": 3, "cap": 8},
    "3 tries, queue of at most 150": {"tries": 3, "limit": 150},
}
for name, how in cases.items():
    print(f"{name:36} {outage(**how):3.0f} good answers a second")
# --8<-- [end:run]
G = {name: outage(**how) for name, how in cases.items()}
assert list(G.values()) == [80, 0, 0, 80, 80]
for end in (600, 2400):  # for ever, not only for long
    assert outage(tries=3, end=end) == 0
# a queue longer than the clients' patience of two seconds does not help
assert outage(tries=3, limit=210) == 80 and outage(tries=3, limit=320) == 0
# the condition: tries times demand against the room of 100
assert outage(tries=3, rate=32) == 32 and outage(tries=3, rate=36) == 0
assert outage(tries=2, rate=48, end=900) == 48 and outage(tries=2, rate=60) == 0
