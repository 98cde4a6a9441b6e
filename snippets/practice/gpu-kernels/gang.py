"""Jobs that need all their devices at once: three ways to start them."""


# --8<-- [start:show]
def simulate(jobs, devices, rule, hours=50):
    """jobs: name -> (devices needed, hours). End within `hours`, or None."""
    held = dict.fromkeys(jobs, 0)
    left = {name: length for name, (_, length) in jobs.items()}
    end = dict.fromkeys(jobs)
    for hour in range(hours):
        if rule == "workers":  # one worker of each waiting job in turn
            for _ in range(devices):
                for name, (need, _) in jobs.items():
                    free = devices - sum(held.values())
                    if end[name] is None and held[name] < need and free:
                        held[name] += 1
        else:
            for name, (need, _) in jobs.items():
                if end[name] is None and not held[name]:
                    if need <= devices - sum(held.values()):
                        held[name] = need  # all or nothing
                    elif rule == "gang":
                        break  # nobody overtakes
        for name, (need, _) in jobs.items():
            if held[name] == need:  # complete, so it makes progress
                left[name] -= 1
                if not left[name]:
                    end[name], held[name] = hour + 1, 0
    return end


jobs = {"A": (6, 4), "B": (6, 4), "C": (2, 3)}
for rule in "workers", "gang", "gang, others may overtake":
    print(f"{rule:25} {simulate(jobs, 8, rule)}")
# --8<-- [end:show]
W, G, over = (
    simulate(jobs, 8, r)
    for r in ("workers", "gang", "gang, others may overtake")
)
assert W["A"] is None and W["B"] is None and W["C"] == 3
# for ever: with the last job gone no device is free
assert simulate(jobs, 8, "workers", 500) == W
assert all(G.values()) and all(over.values()) and over["C"] < G["C"]
assert max(G.values()) == max(over.values())
assert simulate({"A": (3, 2), "B": (5, 1)}, 8, "workers") == {"A": 2, "B": 1}
# None says that a job has not ended within `hours`
assert simulate({"A": (1, 60)}, 8, "gang") == {"A": None}
assert simulate({"A": (1, 60)}, 8, "gang", 60) == {"A": 60}
# card: 12 devices, three jobs of 8, 8, 4
card = {"A": (8, 5), "B": (8, 2), "C": (4, 3)}
assert simulate(card, 12, "workers") == {"A": None, "B": None, "C": 3}
assert simulate(card, 12, "gang") == {"A": 5, "B": 7, "C": 8}
assert simulate(card, 12, "gang, others may overtake") == {
    "A": 5,
    "B": 7,
    "C": 3,
}
# overtaking can starve: a job of 8 behind a stream of small ones
stream = {"s0": (2, 1), "big": (8, 1), "s2": (2, 2), "s3": (2, 3)}
stream |= {f"s{i}": (2, 4) for i in range(4, 60)}
starved = simulate(stream, 8, "gang, others may overtake", 40)
assert starved["big"] is None and simulate(stream, 8, "gang", 40)["big"] == 2
