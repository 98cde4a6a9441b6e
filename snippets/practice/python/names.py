"""Names, shared lists, copies, and functions that look a name up late."""

import copy


# --8<-- [start:show]
def track(loss, history=[]):  # noqa: B006 - the mistake
    history.append(loss)
    return history


first, second = track(0.9), track(0.4)
print("two runs:", first, second, "same object:", first is second)

config = {"rate": 0.1, "widths": [64, 64]}
alias, shallow, deep = config, config.copy(), copy.deepcopy(config)
config["rate"] = 0.01
config["widths"].append(10)
for name, other in ("alias", alias), ("shallow", shallow), ("deep", deep):
    print(f"{name:8}", other, other == config, other is config)

scale = [lambda x: w * x for w in (1, 2, 3)]  # noqa: B023 - the mistake
bound = [lambda x, w=w: w * x for w in (1, 2, 3)]
print("late: ", [f(10) for f in scale], " bound:", [f(10) for f in bound])


# --8<-- [end:show]
def track_safely(loss, history=None):
    if history is None:
        history = []
    history.append(loss)
    return history


assert first is second and track.__defaults__[0] is first
assert track_safely(0.9) == [0.9] and track_safely(0.4) == [0.4]
mine = []
assert track_safely(1, mine) is mine  # an empty list that was passed in counts
assert alias is config and shallow is not config
assert shallow["widths"] is config["widths"] is not deep["widths"]
assert shallow["rate"] == deep["rate"] != config["rate"]
assert len({f(10) for f in scale}) == 1 and len({f(10) for f in bound}) == 3
# the card: rows = [[0] * 2] * 3, and the right way
rows = [[0] * 2] * 3
rows[0][0] = 5
apart = [[0] * 2 for _ in range(3)]
apart[0][0] = 5
assert rows[2] == rows[0] and apart[2] != apart[0]
a = [3, [4]]
b, c, d = a, a[:], copy.deepcopy(a)
a.append(5)
a[1].append(6)
assert b is a and c == [3, [4, 6]] and d == [3, [4]] and len(a) == 3
a = a + [7]  # noqa: RUF005 - a new list, and only `a` names it
assert len(b) == 3 and len(a) == 4
t = ([1],)
try:
    t[0] += [2]
    raise AssertionError("a tuple was assigned to")
except TypeError:
    assert t == ([1, 2],)
