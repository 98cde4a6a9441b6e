"""Where a hung job stands, from each rank's log of collectives."""


# --8<-- [start:show]
def first_difference(logs):
    """logs: rank -> calls in order. Where they differ, and who called what."""
    position = 0
    while True:
        called = {}
        for rank, calls in logs.items():
            call = calls[position] if position < len(calls) else "nothing"
            called.setdefault(call, []).append(rank)
        if set(called) <= {"nothing"}:
            return None  # all logs end here and agree
        if len(called) > 1:
            return position, called
        position += 1


step, crossed = ["gather 64", "reduce 512"], ["reduce 512", "gather 64"]
cases = {
    "no batch left": {r: step * (2 if r == 2 else 3) for r in range(4)},
    "another branch": {
        r: step + (["broadcast 1"] if r == 0 else []) + step for r in range(4)
    },
    "order": {r: step + (crossed if r == 3 else step) for r in range(4)},
    "other length": {
        r: [*step, step[0], f"reduce {448 if r == 1 else 512}"]
        for r in range(4)
    },
}
for name, logs in cases.items():
    position, called = first_difference(logs)
    print(f"{name:14} call {position}: {called}")
# --8<-- [end:show]
assert first_difference(dict.fromkeys(range(4), step * 3)) is None
assert first_difference({0: [], 1: []}) is first_difference({}) is None
assert first_difference({0: [], 1: ["a"]}) == (0, {"nothing": [0], "a": [1]})
assert first_difference(cases["no batch left"])[1]["nothing"] == [2]
assert first_difference(cases["order"])[0] == 2
# comparing only the LAST calls misses a crossed order behind equal ends
late = {0: ["a", "b", "c"], 1: ["b", "a", "c"]}
assert {c[-1] for c in late.values()} == {"c"}
assert first_difference(late) == (0, {"a": [0], "b": [1]})

# two groups in crossed order: each one's logs agree, and yet both wait
both = {0: ["tensor 8", "data 8"], 1: ["data 8", "tensor 8"]}
for group in "tensor", "data":
    own = {r: [c for c in both[r] if c.startswith(group)] for r in both}
    assert first_difference(own) is None
assert first_difference(both)[0] == 0

# stragglers: compute times in ms; everybody's step is equally long
compute = [101, 99, 100, 102, 98, 131, 100, 99]
total = max(compute) + 20  # the exchange itself takes 20
waits = [total - 20 - c for c in compute]
assert total == 151 and waits.index(min(waits)) == compute.index(131)
assert sorted(waits)[0] == 0 and sorted(waits)[1] == 29
