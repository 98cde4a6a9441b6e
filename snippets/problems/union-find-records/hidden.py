import random
import sys

from answer import merge_records
from judge import check


def reference(records, cannot_link):
    """Spreads the smallest index to all that share something, until it rests."""
    n = len(records)
    keys = [{item for item in r.items() if item[1]} for r in records]
    people = list(range(n))
    changed = True
    while changed:
        changed = False
        for i in range(n):
            for j in range(n):
                if keys[i] & keys[j] and people[j] < people[i]:
                    people[i], changed = people[j], True
    return people, [(i, j) for i, j in cannot_link if people[i] == people[j]]


def test_few():
    """No records, and one"""
    check(merge_records, [], [], want=([], []))
    check(merge_records, [{"email": "a@x"}], [], want=([0], []))


def test_ids():
    """The id is the smallest index, whichever person is larger"""
    records = [{"phone": "0"}] + [{"phone": "1"} for _ in range(5)]
    records += [{"email": "a"}, {"email": "a", "phone": "1"}]
    records += [{"email": "b", "phone": "0"}, {"email": "b", "phone": "1"}]
    check(merge_records, records, [], want=([0] * 10, []))
    check(
        merge_records, records[:9], [], want=([0, 1, 1, 1, 1, 1, 1, 1, 0], [])
    )


def test_late_link():
    """Pairs are judged by the people at the end, in the order given"""
    records = [{"a": "1"}, {"b": "1"}, {"c": "1"}, {"d": "1"}]
    records += [{"a": "1", "b": "1"}, {"c": "1", "b": "1"}]
    pairs = [(2, 0), (3, 2), (1, 2), (0, 3), (2, 0), (0, 2), (4, 5)]
    check(
        merge_records,
        records,
        pairs,
        want=([0, 0, 0, 3, 0, 0], [(2, 0), (1, 2), (2, 0), (0, 2), (4, 5)]),
    )


def test_texts_as_they_are():
    """Texts are compared as they are, and "0" is one"""
    check(
        merge_records,
        [{"a": "0"}, {"a": "0"}, {"a": "x "}, {"a": "x"}, {"a": "X"}],
        [],
        want=([0, 0, 2, 3, 4], []),
    )
    check(
        merge_records,
        [{"a": " "}, {"a": " "}, {"a": "None"}, {"a": None}],
        [],
        want=([0, 0, 2, 3], []),
        because="Blanks are a text too; only None and the empty text are not.",
    )


def test_keys_joined():
    """Field and text are told apart, whatever characters they hold"""
    for mark in ("", ":", "=", "|", "_", " "):
        check(
            merge_records,
            [{"id": f"1{mark}2"}, {f"id{mark}1": "2"}, {f"id{mark}1": "2"}],
            [],
            want=([0, 1, 1], []),
        )


def test_random():
    """Random records with few and with many links"""
    rng = random.Random(0)
    for n, texts in ((2, 2), (8, 6), (30, 40), (60, 50), (60, 150)):
        records = [
            {
                field: rng.choice([None, "", *map(str, range(texts))])
                for field in rng.sample(["a", "b", "c"], rng.randint(0, 3))
            }
            for _ in range(n)
        ]
        pairs = [tuple(rng.sample(range(n), 2)) for _ in range(n)]
        want = reference(records, pairs)
        check(merge_records, records, pairs, want=want)


def lines_of(records, most):
    """What the answer gives for the records, within so many lines."""
    lines = 0

    def count(frame, event, arg):
        nonlocal lines
        lines += 1
        if lines > most:
            raise AssertionError(
                f"{len(records)} records took more than {most} lines of"
                " Python: some find or merge goes through many records"
            )
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        return merge_records(records, [(0, 1)])
    finally:
        sys.settrace(before)


def chain(n):
    """Each record shares a text with the one before it."""
    return [{"a": str(i // 2), "b": str((i + 1) // 2)} for i in range(n)]


def late_chain(n):
    """Single records, linked by later ones, the last two first."""
    single = [{"a": str(i), "b": str(i)} for i in range(n)]
    links = [{"a": str(i), "b": str(i - 1)} for i in range(n - 1, 0, -1)]
    return single + links + [{"a": str(n - 1)}]


def test_effort():
    """The time grows nearly in proportion to the records"""
    n = 2000
    for records in (
        chain(n),
        chain(n)[::-1],
        late_chain(600),
        late_chain(600)[::-1],
        [{"a": str(i)} for i in range(n)] + [{"a": str(i)} for i in range(n)],
        [{"a": "1", "b": str(i)} for i in range(n)],
    ):
        lines_of(records, 100 * len(records))


def test_chains():
    """Long chains of records, linked from either end, need no recursion"""
    for records in (chain(4000), late_chain(2000), late_chain(2000)[::-1]):
        people, _ = merge_records(records, [])
        assert set(people) == {0}, (
            f"{len(records)} records that are all linked became"
            f" {len(set(people))} people"
        )
