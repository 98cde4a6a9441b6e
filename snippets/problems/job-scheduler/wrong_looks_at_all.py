"""Looks at all jobs in each call.

Fails: A call runs few lines of Python, however many jobs wait or run
"""


class Scheduler:
    def __init__(self, ageing, lease, attempts):
        self.ageing, self.lease, self.attempts = ageing, lease, attempts
        self.jobs = {}

    def end_leases(self, now):
        for job in self.jobs.values():
            if job["state"] == "running" and job["end"] <= now:
                self.retry(job)

    def retry(self, job):
        last = job["attempt"] == self.attempts or job["batch"] == 0
        job["state"] = "failed" if last else "waiting"

    def submit(self, job, priority, micro_batch, now):
        self.jobs[job] = {
            "rank": self.ageing * now - priority,
            "batch": micro_batch,
            "attempt": 0,
            "state": "waiting",
        }

    def claim(self, now):
        self.end_leases(now)
        waiting = [n for n, j in self.jobs.items() if j["state"] == "waiting"]
        if not waiting:
            return None
        name = min(waiting, key=lambda name: self.jobs[name]["rank"])
        job = self.jobs[name]
        job["state"], job["end"] = "running", now + self.lease
        job["attempt"] += 1
        return name, job["attempt"], job["batch"]

    def held(self, name, attempt, now):
        self.end_leases(now)
        job = self.jobs[name]
        held = job["state"] == "running" and job["attempt"] == attempt
        return job if held else None

    def heartbeat(self, job, attempt, now):
        if job := self.held(job, attempt, now):
            job["end"] = now + self.lease
        return job is not None

    def finish(self, job, attempt, now):
        if job := self.held(job, attempt, now):
            job["state"] = "done"
        return job is not None

    def fail(self, job, attempt, now, out_of_memory=False):
        if job := self.held(job, attempt, now):
            job["batch"] //= 2 if out_of_memory else 1
            self.retry(job)
        return job is not None

    def state(self, job, now):
        self.end_leases(now)
        return self.jobs[job]["state"]
