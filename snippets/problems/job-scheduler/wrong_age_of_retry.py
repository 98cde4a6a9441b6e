"""Lets a job that waits again begin at the age 0.

Fails: A job that waits again has the age since it was submitted
"""

from dataclasses import dataclass
from heapq import heappop, heappush


@dataclass
class Job:
    rank: tuple[int, int]
    micro_batch: int
    priority: int
    attempt: int = 0
    state: str = "waiting"
    end: int = 0


class Scheduler:
    def __init__(self, ageing: int, lease: int, attempts: int):
        self.ageing, self.lease, self.attempts = ageing, lease, attempts
        self.jobs = {}
        self.waiting = []
        self.leases = []

    def submit(
        self, job: str, priority: int, micro_batch: int, now: int
    ) -> None:
        rank = self.ageing * now - priority, len(self.jobs)
        self.jobs[job] = Job(rank, micro_batch, priority)
        heappush(self.waiting, (rank, job))

    def claim(self, now: int) -> tuple[str, int, int] | None:
        self._end_leases(now)
        if not self.waiting:
            return None
        _, name = heappop(self.waiting)
        job = self.jobs[name]
        job.state, job.end = "running", now + self.lease
        job.attempt += 1
        heappush(self.leases, (job.end, name, job.attempt))
        return name, job.attempt, job.micro_batch

    def heartbeat(self, job: str, attempt: int, now: int) -> bool:
        held = self._holds(job, attempt, now)
        if held:
            self.jobs[job].end = now + self.lease
        return held

    def finish(self, job: str, attempt: int, now: int) -> bool:
        held = self._holds(job, attempt, now)
        if held:
            self.jobs[job].state = "done"
        return held

    def fail(
        self, job: str, attempt: int, now: int, out_of_memory: bool = False
    ) -> bool:
        held = self._holds(job, attempt, now)
        if held:
            if out_of_memory:
                self.jobs[job].micro_batch //= 2
            self._retry(job, now)
        return held

    def state(self, job: str, now: int) -> str:
        self._end_leases(now)
        return self.jobs[job].state

    def _holds(self, name, attempt, now):
        self._end_leases(now)
        job = self.jobs[name]
        return job.state == "running" and job.attempt == attempt

    def _end_leases(self, now):
        while self.leases and self.leases[0][0] <= now:
            _, name, attempt = heappop(self.leases)
            job = self.jobs[name]
            if job.state != "running" or job.attempt != attempt:
                continue
            if job.end > now:
                heappush(self.leases, (job.end, name, attempt))
            else:
                self._retry(name, now)

    def _retry(self, name, now):
        job = self.jobs[name]
        if job.attempt == self.attempts or job.micro_batch == 0:
            job.state = "failed"
        else:
            job.state = "waiting"
            rank = self.ageing * now - job.priority, job.rank[1]
            heappush(self.waiting, (rank, name))
