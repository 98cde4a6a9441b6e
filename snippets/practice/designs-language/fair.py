"""One tenant floods the queue: first come, or least served first."""

import numpy as np


# --8<-- [start:show]
def waits(jobs, fair):
    """jobs: (arrival, tenant, seconds), sorted; waits of each tenant."""
    queue, served, now, i, out = {}, {}, 0.0, 0, {}
    last = 0.0  # the tenant served last: its total
    while i < len(jobs) or queue:
        if not queue:
            now = max(now, jobs[i][0])
        while i < len(jobs) and jobs[i][0] <= now:
            tenant = jobs[i][1]
            if tenant not in queue:  # idle time earns no credit
                floor = min((served[t] for t in queue), default=last)
                served[tenant] = max(served.get(tenant, 0.0), floor)
            queue.setdefault(tenant, []).append(jobs[i])
            i += 1
        order = (lambda t: served[t]) if fair else (lambda t: queue[t][0])
        tenant = min(queue, key=order)
        arrival, _, seconds = queue[tenant].pop(0)
        if not queue[tenant]:
            del queue[tenant]
        out.setdefault(tenant, []).append(now - arrival)
        now, served[tenant] = now + seconds, served[tenant] + seconds
        last = served[tenant]
    return out


# --8<-- [end:show]
def traffic(seed):
    rng = np.random.default_rng(seed)
    jobs = [(100.0, "flood", 0.5)] * 1_000
    for name in "ab":
        start = np.cumsum(rng.exponential(4, 250))
        jobs += [
            (s, name, d) for s, d in zip(start, rng.random(250), strict=True)
        ]
    return sorted(jobs)


jobs = traffic(0)
# --8<-- [start:run]
for fair in False, True:
    found = waits(jobs, fair)
    for name in "a", "flood":
        w = np.array(found[name])
        half, high = np.quantile(w, [0.5, 0.99])
        print(f"{'fair' if fair else 'in order':9} {name:6}", end="")
        print(f"median {half:5.1f} s, 99 % {high:6.1f} s")
# --8<-- [end:run]
for seed in range(3):
    jobs = traffic(seed)
    first, fair = waits(jobs, False), waits(jobs, True)
    assert np.median(first["a"]) > 50 > 10 > np.quantile(fair["a"], 0.99)
    assert np.mean(fair["flood"]) > np.mean(first["flood"])
    size = {t: [d for _, n, d in jobs if n == t] for t in first}
    work = [  # seconds waited times seconds of work: no order changes the sum
        sum(np.dot(size[t], found[t]) for t in first) for found in (first, fair)
    ]
    assert np.isclose(*work)
    assert all(len(fair[t]) == len(first[t]) for t in fair)

# by hand; a tie goes to the tenant that has waited longer
idle = [(0, "a", 1)] * 10 + [(5, "b", 1)] * 5  # b was idle, then in turns
assert waits(idle, True)["b"] == [1, 3, 5, 7, 9]
mixed = [(0, "a", 10), *[(0, "b", 1)] * 20, (11.5, "a", 1)]
assert waits(mixed, True)["a"] == [0, 21 - 11.5]  # b gets its 10 s first
three = [(0, "a", 5), (0, "a", 5), *[(0, "b", 1)] * 8, (5.5, "c", 1)]
assert waits(three, True)["c"] == [7 - 5.5]  # at b's second, not at a's five
alone = [(0, "a", 30), *[(40, "b", 1)] * 40, (40.5, "a", 1)]
assert waits(alone, True)["a"] == [0, 42 - 40.5]  # nobody waited at 40
