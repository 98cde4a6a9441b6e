"""Which stage failed: one label a question."""

from collections import Counter


# --8<-- [start:show]
def attribute(in_corpus, in_context, right, right_with_gold):
    """Count the first stage that failed; four equal lists of booleans."""
    labels = []
    for corpus, context, ok, oracle in zip(
        in_corpus, in_context, right, right_with_gold, strict=True
    ):
        if ok:
            labels.append("right" if context else "right, unsupported")
        elif not corpus:
            labels.append("data")
        elif not context:
            labels.append("retrieval")
        else:
            labels.append("context" if oracle else "generation")
    return Counter(labels)


# --8<-- [end:show]
# --8<-- [start:run]
rows = (  # in corpus, in context, right, right with the gold passage
    52 * [(1, 1, 1, 1)]
    + 4 * [(1, 0, 1, 1)]
    + 8 * [(0, 0, 0, 0)]
    + 18 * [(1, 0, 0, 1)]
    + 3 * [(1, 0, 0, 0)]
    + 9 * [(1, 1, 0, 1)]
    + 6 * [(1, 1, 0, 0)]
)
for label, count in attribute(*zip(*rows, strict=True)).items():
    print(f"{label}: {count}")
# --8<-- [end:run]
c = attribute(*zip(*rows, strict=True))
assert (
    sum(c.values()) == 100
    and c["right"] == 52
    and c["right"] + c["right, unsupported"] == 56
)
assert (c["data"], c["retrieval"], c["context"], c["generation"]) == (
    8,
    21,
    9,
    6,
)
assert sum(r[3] for r in rows) == 83  # the ceiling with gold passages
# of the 21 and of the 8, those that gold passages mend
assert sum(r[3] for r in rows if r[:3] == (1, 0, 0)) == 18
assert not any(r[3] for r in rows if r[0] == 0)
assert attribute([], [], [], []) == {}
one = attribute([False], [False], [True], [False])
assert one == {"right, unsupported": 1}
# the six wrong patterns that can occur, by hand
for row, label in [
    ((1, 1, 0, 0), "generation"),
    ((1, 1, 0, 1), "context"),
    ((1, 0, 0, 1), "retrieval"),
    ((1, 0, 0, 0), "retrieval"),
    ((0, 0, 0, 1), "data"),
    ((0, 0, 0, 0), "data"),
]:
    assert attribute(*([bool(v)] for v in row)) == {label: 1}
# the card: 0.6 found, 0.85 right if found, 0.1 if not
now = 0.6 * 0.85 + 0.4 * 0.1
assert abs(now - 0.55) < 1e-12
assert abs(0.8 * 0.85 + 0.2 * 0.1 - 0.70) < 1e-12
assert abs(0.6 * 0.95 + 0.4 * 0.1 - 0.61) < 1e-12
