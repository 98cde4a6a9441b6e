"""The first bad version, by bisection and from suspects."""

import math


# --8<-- [start:show]
def first_bad(n, is_bad):
    """Version 0 is good, version n is bad: the first bad one."""
    good, bad = 0, n
    while bad - good > 1:
        middle = (good + bad) // 2
        if is_bad(middle):
            bad = middle
        else:
            good = middle
    return bad


def first_bad_suspects(n, suspects, is_bad):
    """Tries the sorted suspects first, then checks the version before."""
    marks = [0, *suspects]
    place = first_bad(len(marks), lambda i: is_bad(marks[i]))
    low = marks[place - 1]
    if place > len(suspects):
        return low + first_bad(
            n - low, lambda i: low + i == n or is_bad(low + i)
        )
    high = marks[place]
    if high - low == 1 or not is_bad(high - 1):
        return high
    return low + first_bad(high - 1 - low, lambda i: is_bad(low + i))


# --8<-- [end:show]
# --8<-- [start:run]
def mean_tests(find, culprits):
    """Mean number of tests; asserts that every culprit is found."""
    tests = 0
    for culprit in culprits:
        calls = []
        found = find(
            lambda v, c=culprit, calls=calls: calls.append(v) or v >= c
        )
        assert found == culprit
        tests += len(calls)
    return tests / len(culprits)


n, suspects = 1000, list(range(40, 1000, 80))  # twelve touch the tokeniser
others = [v for v in range(1, n + 1) if v not in suspects]
plain = mean_tests(lambda t: first_bad(n, t), range(1, n + 1))
right = mean_tests(lambda t: first_bad_suspects(n, suspects, t), suspects)
wrong = mean_tests(lambda t: first_bad_suspects(n, suspects, t), others)
print(f"bisection:            {plain:.2f} tests on average")
print(f"suspect is guilty:    {right:.2f}")
print(f"another one is:       {wrong:.2f}")
print(f"80 % sure of suspects: {0.8 * right + 0.2 * wrong:.2f}")
print(f"worth it from a belief of {(wrong - plain) / (wrong - right):.2f}")
# --8<-- [end:run]
# the mean for n versions equally likely: n log2 rounded, exactly
depth = math.ceil(math.log2(n))
assert math.isclose(plain, depth - (2**depth - n) / n)
for size in range(1, 40):
    assert (
        mean_tests(lambda t, m=size: first_bad(m, t), range(1, size + 1))
        <= math.ceil(math.log2(size)) + 1e-9
    )
assert right < plain < wrong
# suspects side by side leave wide gaps and need a stronger belief
close = list(range(500, 512))
others = [v for v in range(1, n + 1) if v not in close]
hit = mean_tests(lambda t: first_bad_suspects(n, close, t), close)
miss = mean_tests(lambda t: first_bad_suspects(n, close, t), others)
assert (miss - plain) / (miss - hit) > (wrong - plain) / (wrong - right)
# the card: 500 versions need at most 9 tests
assert math.ceil(math.log2(500)) == 9
