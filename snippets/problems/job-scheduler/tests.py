from answer import Scheduler
from judge import check


def play(ageing, lease, attempts, steps):
    """Makes a scheduler, takes the steps, and returns what each returned."""
    scheduler = Scheduler(ageing, lease, attempts)
    return [getattr(scheduler, name)(*args) for name, *args in steps]


def test_priority_and_age():
    """The highest priority with age is first, of equals the first submitted"""
    check(
        play,
        1,
        100,
        3,
        [
            ("submit", "A", 0, 8, 0),
            ("submit", "B", 3, 8, 2),
            ("submit", "C", 1, 8, 3),
            ("submit", "D", 1, 8, 1),
            ("claim", 4),
            ("claim", 4),
            ("claim", 9),
            ("claim", 9),
            ("claim", 9),
        ],
        want=[
            *[None] * 4,
            ("B", 1, 8),
            ("A", 1, 8),
            ("D", 1, 8),
            ("C", 1, 8),
            None,
        ],
        because="At 4 A has 4, B 5, C 2 and D 4; A was submitted before D.",
    )


def test_lease():
    """A lease that is over returns the job, and the old attempt is refused"""
    check(
        play,
        1,
        10,
        3,
        [
            ("submit", "A", 0, 8, 0),
            ("claim", 2),
            ("heartbeat", "A", 1, 11),
            ("state", "A", 20),
            ("claim", 20),
            ("state", "A", 21),
            ("heartbeat", "A", 1, 21),
            ("claim", 21),
            ("finish", "A", 1, 22),
            ("finish", "A", 2, 22),
            ("state", "A", 99),
        ],
        want=[
            None,
            ("A", 1, 8),
            True,
            "running",
            None,
            "waiting",
            False,
            ("A", 2, 8),
            False,
            True,
            "done",
        ],
        because="The heartbeat at 11 makes the lease end at 21.",
    )


def test_out_of_memory():
    """Out of memory halves the micro-batch, another failure does not"""
    check(
        play,
        0,
        10,
        9,
        [
            ("submit", "A", 0, 6, 0),
            ("claim", 0),
            ("fail", "A", 1, 1, True),
            ("claim", 1),
            ("fail", "A", 2, 2, False),
            ("claim", 2),
            ("fail", "A", 3, 3, True),
            ("claim", 3),
            ("fail", "A", 4, 4, True),
            ("state", "A", 4),
            ("claim", 5),
        ],
        want=[
            None,
            ("A", 1, 6),
            True,
            ("A", 2, 3),
            True,
            ("A", 3, 3),
            True,
            ("A", 4, 1),
            True,
            "failed",
            None,
        ],
        because="Half of 1, rounded down, is no micro-batch.",
    )


def test_attempts():
    """After the last attempt, ended or silent, the job has failed"""
    check(
        play,
        0,
        5,
        2,
        [
            ("submit", "A", 1, 4, 0),
            ("submit", "B", 0, 4, 0),
            ("claim", 0),
            ("fail", "A", 1, 1),
            ("claim", 1),
            ("state", "A", 6),
            ("claim", 6),
            ("state", "B", 6),
        ],
        want=[
            None,
            None,
            ("A", 1, 4),
            True,
            ("A", 2, 4),
            "failed",
            ("B", 1, 4),
            "running",
        ],
        because="A's second attempt is silent for 5.",
    )
