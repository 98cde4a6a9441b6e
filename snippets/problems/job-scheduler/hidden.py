import random
import sys

from answer import Scheduler
from judge import check


def play(ageing, lease, attempts, steps):
    """Makes a scheduler, takes the steps, and returns what each returned."""
    scheduler = Scheduler(ageing, lease, attempts)
    return [getattr(scheduler, name)(*args) for name, *args in steps]


def reference(ageing, lease, attempts, steps):
    """Looks at every job at every step."""
    jobs, found = [], []

    def over(job):
        last = job["attempt"] == attempts or job["batch"] == 0
        job["state"] = "failed" if last else "waiting"

    for name, *args in steps:
        now = args[2] if name in ("heartbeat", "finish", "fail") else args[-1]
        for job in jobs:
            if job["state"] == "running" and now - job["alive"] >= lease:
                over(job)
        mine = next((job for job in jobs if job["name"] == args[0]), None)
        if name == "submit":
            job = {"name": args[0], "priority": args[1], "batch": args[2]}
            jobs.append(job | {"since": now, "attempt": 0, "state": "waiting"})
            found.append(None)
        elif name == "claim":
            best, most = None, None
            for job in jobs:
                value = job["priority"] + ageing * (now - job["since"])
                if job["state"] == "waiting" and (best is None or value > most):
                    best, most = job, value
            if best is None:
                found.append(None)
                continue
            best["state"], best["alive"] = "running", now
            best["attempt"] += 1
            found.append((best["name"], best["attempt"], best["batch"]))
        elif name == "state":
            found.append(mine["state"])
        else:
            held = mine["state"] == "running" and mine["attempt"] == args[1]
            found.append(held)
            if held and name == "heartbeat":
                mine["alive"] = now
            elif held and name == "finish":
                mine["state"] = "done"
            elif held:
                if args[3]:
                    mine["batch"] //= 2
                over(mine)
    return found


def random_steps(seed, n, lease, attempts):
    rng = random.Random(seed)
    now, names, steps = 0, [], []
    for _ in range(n):
        now += rng.choice((0, 0, 0, 1, 1, 2, lease // 2))
        kind = rng.choice(
            ("submit", "claim", "claim", "beat", "beat", "end", "state")
        )
        if kind == "claim":
            steps.append(("claim", now))
            continue
        if kind == "submit" or not names:
            # names whose order is not that of submission
            names.append(f"job {rng.random():.6f}")
            batch = rng.choice((1, 2, 5, 8))
            steps.append(("submit", names[-1], rng.randint(-4, 4), batch, now))
            continue
        job, attempt = rng.choice(names[-6:]), rng.randint(1, attempts)
        if kind == "beat":
            steps.append(("heartbeat", job, attempt, now))
        elif kind == "state":
            steps.append(("state", job, now))
        elif rng.random() < 0.4:
            steps.append(("finish", job, attempt, now))
        else:
            steps.append(("fail", job, attempt, now, rng.random() < 0.5))
    return [*steps, *(("state", job, now) for job in names)]


def test_retried_age():
    """A job that waits again has the age since it was submitted"""
    check(
        play,
        1,
        10,
        3,
        [
            ("submit", "A", 0, 8, 0),
            ("claim", 0),
            ("submit", "B", 3, 8, 4),
            ("submit", "C", 9, 8, 4),
            ("fail", "A", 1, 5),
            ("claim", 5),
            ("claim", 5),
            ("claim", 5),
        ],
        want=[
            None,
            ("A", 1, 8),
            None,
            None,
            True,
            ("C", 1, 8),
            ("A", 2, 8),
            ("B", 1, 8),
        ],
        because="At 5 A has 5, B 4 and C 10.",
    )


def test_end_of_lease():
    """At its end a lease is over, also if nobody has claimed the job since"""
    check(
        play,
        0,
        10,
        5,
        [
            ("submit", "A", 0, 8, 0),
            ("claim", 0),
            ("heartbeat", "A", 1, 9),
            ("heartbeat", "A", 1, 19),
            ("fail", "A", 1, 19, True),
            ("finish", "A", 1, 19),
            ("claim", 19),
            ("finish", "A", 1, 20),
            ("finish", "A", 2, 28),
            ("heartbeat", "A", 2, 28),
            ("fail", "A", 2, 28),
            ("state", "A", 40),
        ],
        want=[
            None,
            ("A", 1, 8),
            True,
            False,
            False,
            False,
            ("A", 2, 8),
            False,
            True,
            False,
            False,
            "done",
        ],
        because="The heartbeat at 9 makes the lease end at 19. What is refused"
        " changes nothing: the micro-batch stays 8.",
    )


def test_many_leases_end():
    """Leases that end together return their jobs by priority with age"""
    steps = [("submit", f"{9 - i}", i % 3, 4, i) for i in range(6)]
    steps += [("claim", 10)] * 6 + [("claim", 20)] * 7 + [("claim", 90)] * 7
    want = reference(2, 10, 2, steps)
    check(play, 2, 10, 2, steps, want=want)
    check(play, 0, 10, 3, steps, want=reference(0, 10, 3, steps))


def test_random():
    """Random steps with several settings"""
    for seed, (ageing, lease, attempts) in enumerate(
        [(1, 6, 3), (0, 4, 2), (3, 20, 4), (2, 1, 3), (1, 50, 1)]
    ):
        steps = random_steps(seed, 400, lease, attempts)
        want = reference(ageing, lease, attempts, steps)
        check(play, ageing, lease, attempts, steps, want=want)


def test_two_schedulers():
    """Two schedulers do not share their jobs"""
    first, second = Scheduler(1, 5, 2), Scheduler(1, 5, 2)
    first.submit("A", 0, 1, 0)
    got = second.claim(0)
    assert got is None, f"a second scheduler started {got} of the first"


def test_effort():
    """A call runs few lines of Python, however many jobs wait or run"""
    n, lines = 1500, 0
    scheduler = Scheduler(1, 10**6, 3)
    for i in range(2 * n):
        scheduler.submit(f"{i}", i * 7919 % 101, 4, i)
    running = [scheduler.claim(2 * n)[:2] for _ in range(n)]

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for i in range(50):
            scheduler.claim(3 * n + i)
            scheduler.heartbeat(*running[i], 3 * n + i)
            scheduler.finish(*running[i + 50], 3 * n + i)
            scheduler.fail(*running[i + 100], 3 * n + i, True)
            scheduler.state(running[i][0], 3 * n + i)
    finally:
        sys.settrace(before)
    assert lines <= 250 * 200, (
        f"250 calls, with {n} jobs waiting and {n} running, ran {lines} lines"
        " of Python"
    )
