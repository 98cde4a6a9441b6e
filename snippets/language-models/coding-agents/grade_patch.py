"""How an issue benchmark grades a patch, and what weak tests accept."""

from math import comb


# --8<-- [start:show]
def test_lists(before, after):
    """Test names: those that the reference mends, those it must keep."""
    mended = [t for t in after if after[t] and not before.get(t, False)]
    kept = [t for t in after if after[t] and before.get(t, False)]
    return mended, kept


def resolved(results, mended, kept):
    if not mended:
        raise ValueError("no test shows the issue")
    return all(results.get(test, False) for test in mended + kept)


def run(slug):
    return {
        "spaces": slug("a b") == "a-b",
        "lower": slug("A") == "a",
        "end": slug("a b ") == "a-b",  # the issue: 'a-b-'
    }


# --8<-- [end:show]


# --8<-- [start:run]
def old(text):
    return text.lower().replace(" ", "-")


def reference(text):
    return old(text.strip())


def shorter(text):  # removes one dash at the end
    return old(text).removesuffix("-")


def careless(text):
    return text.strip().replace(" ", "-")


mended, kept = test_lists(run(old), run(reference))
print("mended:", mended, " kept:", kept)
inputs = ["a", " a", "a ", "a  ", " a b", "a-", "A b"]
for patch in (reference, shorter, careless):
    differ = [text for text in inputs if patch(text) != reference(text)]
    verdict = resolved(run(patch), mended, kept)
    print(f"{patch.__name__:9} resolved: {verdict!s:5} differs on {differ}")
# --8<-- [end:run]
assert mended == ["end"] and kept == ["spaces", "lower"]
assert not resolved(run(old), mended, kept)
assert resolved(run(shorter), mended, kept) and shorter(" a") != reference(" a")
assert not resolved(run(careless), mended, kept)
assert not resolved({"end": True, "spaces": True}, mended, kept)  # deleted
try:
    resolved(run(reference), [], kept)
except ValueError:
    pass
else:
    raise AssertionError("an empty list shows nothing")
# a test that fails in both is in neither list
assert test_lists({"a": False, "x": False}, {"a": True, "x": False}) == (
    ["a"],
    [],
)
# a new test, unknown before the reference, belongs to the mended ones
assert test_lists({}, {"new": True}) == (["new"], [])


# The text and the card: two agents of one success rate, k tries.
def any_all(c, n, k):
    any_of = [1 - comb(n - x, k) / comb(n, k) for x in c]
    all_of = [comb(x, k) / comb(n, k) for x in c]
    return sum(any_of) / len(c), sum(all_of) / len(c)


steady, lucky = [5, 5, 5, 0, 0], [3] * 5  # of five tries on five tasks
assert any_all(steady, 5, 1) == any_all(lucky, 5, 1)
assert any_all(steady, 5, 3) == (0.6, 0.6)
assert any_all(lucky, 5, 3) == (1, 0.1)
block, spread = [4, 4, 0, 0], [2, 2, 2, 2]  # the card: of four tries
assert any_all(block, 4, 1)[0] == any_all(spread, 4, 1)[0] == 0.5
assert any_all(block, 4, 2) == (0.5, 0.5)
assert all(
    abs(x - y) < 1e-12
    for x, y in zip(any_all(spread, 4, 2), (5 / 6, 1 / 6), strict=True)
)
