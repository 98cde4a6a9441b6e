"""A batch of calls: resumed after a crash, failed lines tried again."""

import random


# --8<-- [start:show]
def run_batch(lines, results, model, tries=3, stop=None):
    """Answer what results lacks; lines: (id, input), ids unique.

    results[id] = answer, written at once: a line done twice has one
    result. model raises OSError if a try failed. Returns the errors
    by id; stop ends the worker after that many calls, like a crash.
    """
    if len({i for i, _ in lines}) < len(lines):
        raise ValueError("an id occurs twice")
    errors, calls = {}, 0
    for _ in range(tries):
        for i, text in lines:
            if i in results:
                continue
            if calls == stop:
                return errors
            calls += 1
            try:
                results[i] = model(i, text)
                errors.pop(i, None)
            except OSError as error:
                errors[i] = str(error)
    return errors
    # --8<-- [end:show]


# --8<-- [start:run]
def flaky(i, text):
    """Fails in 2 % of calls, and for line 77 each time."""
    global made
    made += 1
    if i == 77 or rng.random() < 0.02:
        raise OSError("failed")
    return text.upper()


made, rng = 0, random.Random(0)
lines = [(i, f"text {i}") for i in range(50_000)]
results = {}
run_batch(lines, results, flaky, stop=20_000)
print(f"after the crash: {len(results):,} results, {made:,} calls")
errors = run_batch(lines, results, flaky)
print(f"at the end: {len(results):,} results, {made:,} calls", errors)
# --8<-- [end:run]
assert 77 in errors and 77 not in results
assert results.keys() | errors.keys() == {i for i, _ in lines}
assert not results.keys() & errors.keys()
assert all(results[i] == text.upper() for i, text in lines if i in results)
again = made
run_batch(lines, results, flaky)
assert made - again <= 3 * len(errors)  # only what failed
assert 50_000 < again < 50_000 * 1.03
assert run_batch([], {}, flaky) == {}
run_batch(lines, part := {}, lambda i, text: text, stop=7)
assert list(part) == list(range(7))
try:
    run_batch([(1, "a"), (1, "b")], {}, flaky)
    raise SystemExit("a repeated id was taken")
except ValueError:
    pass
# each failed try is one extra call, but the last of what stays undone
assert abs((again - 50_000) / (50_000 * 0.02 / 0.98) - 1) < 0.15
assert round(50_000 * 0.02**3, 1) == 0.4
# the text's sums: one replica at 3,000 tokens a second, 60 % idle
assert 50_000 * 1_800 / 3_000 == 30_000
assert round(30_000 / 3_600, 1) == 8.3 and round(30_000 / 0.6 / 3_600) == 14
