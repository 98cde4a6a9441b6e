"""The newest value known before each moment, by binary search."""

import numpy as np
import pandas as pd


# --8<-- [start:show]
def last_known(at, known, value):
    order = np.argsort(known, kind="stable")  # of equal times the later row
    place = np.searchsorted(known[order], at, side="left") - 1
    found = np.full(len(at), np.nan)
    some = place >= 0
    found[some] = value[order][place[some]]
    return found


known = np.array([40, 10, 25, 25])
value = np.array([0.4, 0.1, 0.2, 0.3])
print(last_known(np.array([5, 25, 26, 90]), known, value))
# --8<-- [end:show]
# two records of one time, of which the later row counts, and no value twice
assert known[2] == known[3] and len(set(value)) == len(value)
assert last_known(known[2:3] + 1, known, value) == value[3]
rng = np.random.default_rng(0)
for m in (0, 1, 30):
    at, known = rng.integers(0, 40, 50), rng.integers(0, 40, m)
    value = rng.normal(size=m)
    left = pd.DataFrame({"at": at}).sort_values("at", kind="stable")
    right = pd.DataFrame({"at": known, "value": value})
    right = right.astype({"at": left["at"].dtype})
    joined = pd.merge_asof(
        left,
        right.sort_values("at", kind="stable"),
        on="at",
        allow_exact_matches=False,
    )
    mine = last_known(left["at"].to_numpy(), known, value)
    assert np.allclose(mine, joined.value, equal_nan=True)
