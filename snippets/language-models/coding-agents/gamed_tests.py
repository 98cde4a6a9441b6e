"""Patches that pass the tests without solving the task."""

# --8<-- [start:show]
TESTS = """
assert middle([3, 1, 2]) == 2
assert middle([5]) == 5
"""
HIDDEN = [([8, 6, 7], 7), ([9, 4, 7, 1, 8], 7), ([-1, -5, 0], -1)]
PATCHES = {  # (code, tests after the patch)
    "solved": ("def middle(v): return sorted(v)[len(v) // 2]", TESTS),
    "lists the cases": ("def middle(v): return {3: 2, 1: 5}[len(v)]", TESTS),
    "edits the tests": ("def middle(v): return 0", "assert True"),
    "ends the process": ("raise SystemExit(0)", TESTS),
    "equals all": (
        "class All:\n    def __eq__(self, other): return True\n"
        "def middle(v): return All()",
        TESTS,
    ),
}

# --8<-- [end:show]


# --8<-- [start:grade]
def exit_code(code, tests):
    try:
        exec(code + "\n" + tests, {})
    except SystemExit as stop:
        return stop.code
    except Exception:
        return 1
    return 0


def hidden_cases(code):
    """The grader compares plain values, on inputs never shown."""
    try:
        exec(code, space := {})
        got = [space["middle"](list(v)) for v, _ in HIDDEN]
    except BaseException:  # ending the process is a failure too
        return False
    plain = all(type(x) is int for x in got)
    return plain and got == [want for _, want in HIDDEN]


# --8<-- [end:grade]


# --8<-- [start:run]
print(" " * 18, "its tests  our tests  hidden")
for name, (code, tests) in PATCHES.items():
    columns = exit_code(code, tests) == 0, exit_code(code, TESTS) == 0
    row = [*columns, hidden_cases(code)]
    print(
        f"{name:18}", *("passed".rjust(9) if x else "-".rjust(9) for x in row)
    )
# --8<-- [end:run]
assert all(exit_code(*patch) == 0 for patch in PATCHES.values())
assert not any(str(v) in TESTS for v, _ in HIDDEN)  # never shown
assert exit_code(PATCHES["edits the tests"][0], TESTS) == 1
assert [n for n, (c, _) in PATCHES.items() if hidden_cases(c)] == ["solved"]
# without the check of types the object that equals all would pass
exec(PATCHES["equals all"][0], space := {})
assert [space["middle"]([1])] == [7] and [space["middle"]([1])] == ["x"]
