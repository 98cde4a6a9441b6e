"""A hunk of a diff, placed by its context and not by its number."""


# --8<-- [start:show]
def apply_hunk(lines, hunk, start=None):
    """Replaces the hunk's old lines, unique or nearest to `start`."""
    old = [text for sign, text in hunk if sign != "+"]
    new = [text for sign, text in hunk if sign != "-"]
    if not old:
        raise ValueError("no old line to find")
    last = len(lines) - len(old)
    places = [i for i in range(last + 1) if lines[i : i + len(old)] == old]
    if not places:
        raise ValueError("old lines not found")
    if start is None and len(places) > 1:
        raise ValueError(f"old lines at {places}")
    guess = places[0] if start is None else start
    near = sorted(places, key=lambda i: abs(i - guess))
    if len(near) > 1 and abs(near[0] - guess) == abs(near[1] - guess):
        raise ValueError("two places equally near")
    at = near[0]
    return lines[:at] + new + lines[at + len(old) :]


# --8<-- [end:show]


# --8<-- [start:run]
a = ["def net(x):", "    y = 2 * x", "    return y", ""]
b = ["def gross(x):", "    y = 2 * x", "    return y"]
longer = ["# tax rules", "", "RATE = 0.2", "", *a, *b]  # 4 lines came in
hunk = [("-", "    y = 2 * x"), ("+", "    y = 3 * x")]
context = [(" ", "def gross(x):"), *hunk]


def changed(result):
    at = result.index("    y = 3 * x")
    return result[at - 1]


print("line 5 is now:  ", repr(longer[5]))
print("nearest to 5:   ", changed(apply_hunk(longer, hunk, 5)))
try:
    apply_hunk(longer, hunk)
except ValueError as fault:
    print("without number: ", fault)
print("more context:   ", changed(apply_hunk(longer, context)))
# --8<-- [end:run]
assert (a + b)[5] == "    y = 2 * x"  # what number 5 meant when it was read
assert changed(apply_hunk(a + b, hunk, 5)) == "def gross(x):"


def refused(*arguments):
    try:
        apply_hunk(*arguments)
    except ValueError as fault:
        return str(fault)
    return ""


same = ["p", "q", "r", "p"]
p = [("-", "p"), ("+", "s")]
assert apply_hunk(same, p, 1) == ["s", "q", "r", "p"]
assert apply_hunk(same, p, 2) == ["p", "q", "r", "s"]
assert apply_hunk(same, p, 3) == ["p", "q", "r", "s"]
assert refused(["p", "q", "p"], p, 1) == "two places equally near"
assert refused(same, p) == "old lines at [0, 3]"
assert refused([], p) == refused(["q"], p, 0) == "old lines not found"
assert refused(same, [("+", "s")], 0) == "no old line to find"
assert apply_hunk(same, [(" ", "q"), ("+", "t")]) == ["p", "q", "t", "r", "p"]
assert apply_hunk(same, [("-", "r"), (" ", "p")]) == ["p", "q", "p"]  # the end
assert refused(["p", "p", "p"], [("-", "p"), ("-", "p")]) != ""  # overlapping
assert same == ["p", "q", "r", "p"]  # the input is not changed
