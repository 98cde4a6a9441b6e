"""Documentation that is run: an example in a docstring, fresh and stale."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def recall_at_k(scores, relevant, k):
    """Share of a user's relevant items that are among the k best scored.

    scores: (m,) floats, higher is better; relevant: (m,) booleans.
    Equal scores are taken in the order of the items. Without a relevant
    item the result is nan, so that an average can leave it out.

    Raises ValueError unless 1 <= k <= m.

    >>> recall_at_k([0.9, 0.1, 0.5, 0.4], [True, True, False, False], 2)
    0.5
    """
    scores, relevant = np.asarray(scores), np.asarray(relevant, dtype=bool)
    if not 1 <= k <= len(scores):
        raise ValueError(f"k = {k} for {len(scores)} items")
    best = np.argsort(-scores, kind="stable")[:k]
    found, total = relevant[best].sum(), relevant.sum()
    return float(found / total) if total else float("nan")


# --8<-- [end:show]
# --8<-- [start:run]
def run_examples(text):
    lines = [line.strip() for line in text.splitlines()]
    for call, expected in pairwise(lines):
        if call.startswith(">>> "):
            yield expected, repr(eval(call.removeprefix(">>> ")))


fresh = recall_at_k.__doc__
stale = fresh.replace("], 2)", "], 4)")  # someone edits the call alone
for name, text in (("fresh", fresh), ("stale", stale)):
    for expected, got in run_examples(text):
        verdict = "passed" if got == expected else "FAILED"
        print(f"{name}: expected {expected}, got {got}: {verdict}")
# --8<-- [end:run]
assert list(run_examples(fresh)) == [("0.5", "0.5")]
assert list(run_examples(stale)) == [("0.5", "1.0")]
# each sentence of the docstring
scores = [0.2, 0.7, 0.7, 0.9, 0.1]
assert recall_at_k(scores, [0, 1, 1, 0, 1], 2) == 1 / 3  # first of the tied
assert recall_at_k(scores, [0, 0, 1, 0, 1], 2) == 0.0
assert np.isnan(recall_at_k(scores, [0] * 5, 2))
assert recall_at_k(scores, [1, 0, 0, 0, 1], 5) == 1
# so many ties that an unstable sort would mix them
tied = [i % 3 for i in range(40)]
order = sorted(range(40), key=lambda i: -tied[i])
for k in range(1, 41):
    for place, item in enumerate(order):
        assert recall_at_k(tied, np.arange(40) == item, k) == (place < k)
for k in (0, 6, -1):
    try:
        recall_at_k(scores, [1] * 5, k)
    except ValueError:
        continue
    raise AssertionError(k)
