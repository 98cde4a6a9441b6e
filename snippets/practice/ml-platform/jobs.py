"""A job queue: priorities that age, leases, and retries after OOM."""

import heapq


# --8<-- [start:show]
class Jobs:
    def __init__(self, lease=30, tries=3, age=600):
        self.lease, self.tries, self.age = lease, tries, age
        self.heap, self.held, self.done, self.dead = [], {}, {}, {}

    def submit(self, name, level, now, batch, micro):
        key = level + now / self.age  # fixed: all that wait age alike
        job = {"name": name, "key": key, "tries": 0}
        job |= {"batch": batch, "micro": micro}
        heapq.heappush(self.heap, (key, name, job))

    def retry(self, job):
        if job["tries"] == self.tries or job["micro"] == 0:
            self.dead[job["name"]] = job
        else:
            heapq.heappush(self.heap, (job["key"], job["name"], job))

    def take(self, now):
        for name in [n for n, (_, end) in self.held.items() if end <= now]:
            self.retry(self.held.pop(name)[0])
        if not self.heap:
            return None
        job = heapq.heappop(self.heap)[2]
        job["tries"] += 1
        self.held[job["name"]] = job, now + self.lease
        return dict(job)

    # --8<-- [end:show]

    # --8<-- [start:end]
    def holds(self, name, attempt, now):
        job, end = self.held.get(name, (None, 0))
        return job is not None and job["tries"] == attempt and now < end

    def beat(self, name, attempt, now):
        if ok := self.holds(name, attempt, now):
            self.held[name] = self.held[name][0], now + self.lease
        return ok

    def end(self, name, attempt, now, how, output=None):
        if not self.holds(name, attempt, now):
            return False  # another attempt may run: drop this output
        job = self.held.pop(name)[0]
        if how == "done":
            self.done[name] = output
        else:
            if how == "oom":
                job["micro"] //= 2
            self.retry(job)
        return True

    # --8<-- [end:end]


# --8<-- [start:run]
q, now = Jobs(), 0
q.submit("big", 1, now, batch=64, micro=32)
while (job := q.take(now)) is not None:
    steps = -(-job["batch"] // job["micro"])
    how = "oom" if job["micro"] > 8 else "done"
    print(f"try {job['tries']}: {steps} x {job['micro']} -> {how}")
    q.end("big", job["tries"], now + 5, how, "model")
    now += 10
# --8<-- [end:run]

assert q.done == {"big": "model"} and not q.dead and not q.held
q = Jobs(tries=2)
q.submit("a", 0, 0, 8, 1)
one = q.take(0)
assert q.take(29) is None and q.beat("a", 1, 29) and q.take(58) is None
two = q.take(59)  # the lease has run out: another worker gets it
assert (two["tries"], one["tries"]) == (2, 1)
assert not q.end("a", 1, 60, "done", "late") and "a" not in q.done
assert not q.beat("a", 1, 60) and q.beat("a", 2, 60)
assert q.end("a", 2, 61, "crash") and "a" in q.dead and q.take(99) is None
q = Jobs(tries=9)
q.submit("b", 0, 0, 8, 1)
q.take(0)
q.end("b", 1, 1, "oom")
assert "b" in q.dead  # nothing left to halve
# level 2 from the start passes level 0 that came over 1,200 s later
for late, first in (1100, "new"), (1300, "old"):
    q = Jobs()
    q.submit("old", 2, 0, 1, 1)
    q.submit("new", 0, late, 1, 1)
    assert q.take(late)["name"] == first
# the fixed key orders like level minus waiting time, at any later moment
jobs = [(n, t) for n in range(4) for t in (0, 250, 700, 1900, 2500)]
for at in 2500, 9999:
    now_order = sorted(jobs, key=lambda j: (j[0] - (at - j[1]) / 600, j))
    fixed = sorted(jobs, key=lambda j: (j[0] + j[1] / 600, j))
    assert [round(j[0] + j[1] / 600, 9) for j in now_order] == [
        round(j[0] + j[1] / 600, 9) for j in fixed
    ]
