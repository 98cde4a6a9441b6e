"""Where tool calls go wrong: call or none, which tool, which arguments."""

import numpy as np

# --8<-- [start:show]
tools = ["order", "refund", "cancel"]
M = np.array(  # rows: wanted, columns: called; the last of each: none
    [[174, 15, 1, 10], [3, 111, 0, 6], [0, 0, 76, 4], [12, 0, 0, 88]]
)
right_args = np.array([160, 104, 68])  # among the calls of the right tool


def call_rates(M, right_args):
    """Call made; right tool, if called; right arguments, if right tool."""
    wanted = M[:-1]  # the requests that need a call
    called, tool = wanted[:, :-1].sum(), np.trace(wanted)
    return called / wanted.sum(), tool / called, right_args.sum() / tool


r = call_rates(M, right_args)
print("called, tool, arguments:", *(f"{x:.2f}" for x in r))
print(f"all three: {np.prod(r):.2f}")
print(f"called where none was wanted: {M[-1, :-1].sum()} of {M[-1].sum()}")
for name, n, k in zip(tools, right_args, np.diag(M), strict=False):
    print(f"{name:6} arguments right: {n} of {k}")
# --8<-- [end:show]

# The same from single requests, counted in another way.
log = []
for i in range(4):
    for j in range(4):
        for k in range(int(M[i, j])):
            good = i == j and i < 3 and k < right_args[i]
            log.append((i, j, good))
needs = [row for row in log if row[0] < 3]
calls = [row for row in needs if row[1] < 3]
same = [row for row in calls if row[0] == row[1]]
good = [row for row in same if row[2]]
expected = [
    len(calls) / len(needs),
    len(same) / len(calls),
    len(good) / len(same),
]
assert np.allclose(r, expected)
# conditional rates multiply to the share of all that went right
assert np.isclose(np.prod(r), len(good) / len(needs))
assert [round(x, 2) for x in r] == [0.95, 0.95, 0.92]
# rates over all requests do not multiply: the first failure counts thrice
over_all = [len(part) / len(needs) for part in (calls, same, good)]
assert np.prod(over_all) < np.prod(r) - 0.05
# the claims in the text: 15 and 18 of 19 wrong tools; 400 and 100
wrong = len(calls) - len(same)
assert (M[0, 1], wrong, len(needs), len(log)) == (15, 19, 400, 500)
assert M[:2, :2].sum() - np.trace(M[:2, :2]) == 18
