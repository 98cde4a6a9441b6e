"""Metrics of retrieval-augmented answers, from verdicts already given."""

import numpy as np


# --8<-- [start:show]
def context_precision(relevant):
    """Mean of precision@k over the ranks k of relevant chunks, or 0."""
    hits = [k for k, good in enumerate(relevant, start=1) if good]
    return sum(sum(relevant[:k]) / k for k in hits) / max(len(hits), 1)


for chunks in [(1, 0, 1), (0, 1, 1), (1, 0, 0), (0, 0, 0)]:
    print(chunks, f"{context_precision(chunks):.2f}")
# --8<-- [end:show]
assert np.isclose(context_precision((1, 0, 1)), (1 + 2 / 3) / 2)
assert np.isclose(context_precision((0, 1, 1)), (1 / 2 + 2 / 3) / 2)
assert context_precision(()) == context_precision((0, 0)) == 0
# blind to what was missed and to useless chunks behind the last relevant one
assert context_precision((1, 0, 0)) == context_precision((1,)) == 1
# the same as average precision where every relevant chunk was retrieved:
# there recall rises by 1 / hits at each hit
rng = np.random.default_rng(0)
for _ in range(50):
    given = rng.integers(2, size=7)
    given[rng.integers(7)] = 1
    at = given.cumsum() / np.arange(1, 8)
    rise = np.diff(given.cumsum() / given.sum(), prepend=0)
    assert np.isclose(context_precision(list(given)), at @ rise)
