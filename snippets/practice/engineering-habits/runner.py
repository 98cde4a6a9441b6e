"""What a test runner does: fixtures by name, cases from a table, a report."""

# --8<-- [start:runner]
import inspect


def run_tests(tests, fixtures):
    report = {}
    for test in tests:
        for case in getattr(test, "cases", [{}]):
            given = {
                name: fixtures[name]()
                for name in inspect.signature(test).parameters
                if name not in case
            }
            label = ", ".join([test.__name__, *map(str, case.values())])
            try:
                test(**given, **case)
                report[label] = "passed"
            except Exception as error:
                report[label] = f"{type(error).__name__}: {error}"
    return report


# --8<-- [end:runner]


# --8<-- [start:show]
def batches(items, size):
    return [items[i : i + size] for i in range(0, len(items) - size, size)]


def rows():  # a fixture: made afresh for each test that names it
    return list(range(10))


def test_first_batch_has_the_size(rows):
    assert len(batches(rows, 4)[0]) == 4


def test_no_row_is_lost(n, size):
    items = list(range(n))
    got = [x for batch in batches(items, size) for x in batch]
    assert got == items, f"{len(got)} of {n} rows"


pairs = [(10, 4), (8, 4), (3, 5), (0, 2)]
test_no_row_is_lost.cases = [{"n": n, "size": size} for n, size in pairs]
TESTS = [test_first_batch_has_the_size, test_no_row_is_lost]
for label, outcome in run_tests(TESTS, {"rows": rows}).items():
    print(f"{label:30} {outcome}")
# --8<-- [end:show]
broken = list(run_tests(TESTS, {"rows": rows}).values())
assert broken == [
    "passed",
    "AssertionError: 8 of 10 rows",
    "AssertionError: 4 of 8 rows",
    "AssertionError: 0 of 3 rows",
    "passed",
]


def mended(items, size):
    return [items[i : i + size] for i in range(0, len(items), size)]


globals()["batches"] = mended


assert set(run_tests(TESTS, {"rows": rows}).values()) == {"passed"}


# a fixture is made afresh, and only for those that name it
made = []


def fresh():
    made.append([])
    return made[-1]


def test_spoils(fresh):
    fresh.append(1)
    assert fresh == [1]


def test_again(fresh):
    assert fresh == []


def test_alone():
    raise KeyError("k")


report = run_tests([test_spoils, test_again, test_alone], {"fresh": fresh})
assert list(report.values()) == ["passed", "passed", "KeyError: 'k'"]
assert len(made) == 2
# 1,000 rows in batches of 64: the broken loop stops before the last 40
assert 1000 - 64 * len(range(0, 1000 - 64, 64)) == 40
