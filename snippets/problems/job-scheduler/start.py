class Scheduler:
    """Hands out jobs by priority and age, under leases."""

    def __init__(self, ageing: int, lease: int, attempts: int):
        """ageing: priority gained per unit of time since submission.

        lease: how long an attempt holds its job after its last sign of life.
        attempts: after so many a job that is not done has failed.
        """
        raise NotImplementedError

    def submit(
        self, job: str, priority: int, micro_batch: int, now: int
    ) -> None:
        """Makes a job wait."""
        raise NotImplementedError

    def claim(self, now: int) -> tuple[str, int, int] | None:
        """Starts the first waiting job: its name, attempt and micro-batch."""
        raise NotImplementedError

    def heartbeat(self, job: str, attempt: int, now: int) -> bool:
        """Renews the lease; False if the attempt does not hold the job."""
        raise NotImplementedError

    def finish(self, job: str, attempt: int, now: int) -> bool:
        """The job is done; False if the attempt does not hold it."""
        raise NotImplementedError

    def fail(
        self, job: str, attempt: int, now: int, out_of_memory: bool = False
    ) -> bool:
        """The attempt has failed; False if it does not hold the job."""
        raise NotImplementedError

    def state(self, job: str, now: int) -> str:
        """waiting, running, done or failed."""
        raise NotImplementedError
