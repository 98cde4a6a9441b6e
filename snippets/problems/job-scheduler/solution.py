from dataclasses import dataclass
from heapq import heappop, heappush


@dataclass
class Job:
    rank: tuple[int, int]  # the smallest goes first, whatever the time
    micro_batch: int
    attempt: int = 0
    state: str = "waiting"
    end: int = 0  # of the lease


class Scheduler:
    """Hands out jobs by priority and age, under leases."""

    def __init__(self, ageing: int, lease: int, attempts: int):
        """ageing: priority gained per unit of time since submission.

        lease: how long an attempt holds its job after its last sign of life.
        attempts: after so many a job that is not done has failed.
        """
        self.ageing, self.lease, self.attempts = ageing, lease, attempts
        self.jobs = {}
        self.waiting = []  # heap of (rank, name)
        self.leases = []  # heap of (end when pushed, name, attempt)

    def submit(
        self, job: str, priority: int, micro_batch: int, now: int
    ) -> None:
        """Makes a job wait."""
        rank = self.ageing * now - priority, len(self.jobs)
        self.jobs[job] = Job(rank, micro_batch)
        heappush(self.waiting, (rank, job))

    def claim(self, now: int) -> tuple[str, int, int] | None:
        """Starts the first waiting job: its name, attempt and micro-batch."""
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
        """Renews the lease; False if the attempt does not hold the job."""
        held = self._holds(job, attempt, now)
        if held:
            self.jobs[job].end = now + self.lease
        return held

    def finish(self, job: str, attempt: int, now: int) -> bool:
        """The job is done; False if the attempt does not hold it."""
        held = self._holds(job, attempt, now)
        if held:
            self.jobs[job].state = "done"
        return held

    def fail(
        self, job: str, attempt: int, now: int, out_of_memory: bool = False
    ) -> bool:
        """The attempt has failed; False if it does not hold the job."""
        held = self._holds(job, attempt, now)
        if held:
            if out_of_memory:
                self.jobs[job].micro_batch //= 2
            self._retry(job)
        return held

    def state(self, job: str, now: int) -> str:
        """waiting, running, done or failed."""
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
                continue  # this attempt has ended
            if job.end > now:
                heappush(self.leases, (job.end, name, attempt))
            else:
                self._retry(name)

    def _retry(self, name):
        job = self.jobs[name]
        if job.attempt == self.attempts or job.micro_batch == 0:
            job.state = "failed"
        else:
            job.state = "waiting"
            heappush(self.waiting, (job.rank, name))
