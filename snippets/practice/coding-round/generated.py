"""A generated function, reviewed by a property test."""

import random
from itertools import pairwise


# --8<-- [start:show]
def make_batches(lengths, budget):
    """Groups text numbers so that every padded batch fits into the budget.

    A batch costs its number of texts times the longest length in it.
    """
    batches, batch, longest = [], [], 0
    for i, length in enumerate(sorted(lengths)):
        if batch and longest * (len(batch) + 1) > budget:
            batches.append(batch)
            batch = []
        batch.append(i)
        longest = length
    if batch:
        batches.append(batch)
    return batches


print(make_batches([2, 2, 2, 3, 3], budget=6))
# --8<-- [end:show]


# --8<-- [start:check]
def broken_rule(make, lengths, budget):
    batches = make(lengths, budget)
    used = sorted(i for batch in batches for i in batch)
    if used != list(range(len(lengths))):
        return "a text is lost or doubled"
    for batch in batches:
        cost = len(batch) * max(lengths[i] for i in batch)
        if cost > budget:
            return f"batch {batch} costs {cost}"
    for a, b in pairwise(batches):
        if (len(a) + 1) * max(lengths[i] for i in [*a, b[0]]) <= budget:
            return f"text {b[0]} would have fitted into {a}"
    return None


def smallest_failure(make, trials=3000):
    rng, failures = random.Random(0), []
    for _ in range(trials):
        budget = rng.randint(3, 9)
        lengths = rng.choices(range(1, budget + 1), k=rng.randint(0, 5))
        if rule := broken_rule(make, lengths, budget):
            failures.append((len(lengths), sum(lengths), lengths, budget, rule))
    return min(failures)[2:] if failures else "nothing found"


# --8<-- [end:check]
# --8<-- [start:run]
def half_mended(lengths, budget):
    batches, batch = [], []
    for i, length in enumerate(sorted(lengths)):
        if batch and length * (len(batch) + 1) > budget:
            batches.append(batch)
            batch = []
        batch.append(i)
    return [*batches, batch] if batch else batches


def mended(lengths, budget):
    batches, batch = [], []
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        if batch and lengths[i] * (len(batch) + 1) > budget:
            batches.append(batch)
            batch = []
        batch.append(i)
    return [*batches, batch] if batch else batches


for make in make_batches, half_mended:
    print(f"{make.__name__:12}", *smallest_failure(make))
print("mended      ", smallest_failure(mended))
# --8<-- [end:run]
assert smallest_failure(mended) == "nothing found"
# the three rules catch what they name, and the example hides both faults
example = [2, 2, 2, 3, 3]
assert make_batches(example, 6) == half_mended(example, 6) == mended(example, 6)
assert broken_rule(make_batches, [1, 2], 3) and not broken_rule(
    half_mended, [1, 2], 3
)
assert not broken_rule(half_mended, [2, 1], 3)  # it does sort
assert broken_rule(half_mended, [1, 2, 1], 3)
assert "fitted" in broken_rule(
    lambda lengths, budget: [[i] for i in range(len(lengths))], [1, 1], 3
)
assert "lost" in broken_rule(lambda n, b: mended(n, b)[:-1], [1, 3], 3)
assert "lost" in broken_rule(lambda n, b: mended(n, b) * 2, [1, 3], 3)
assert half_mended([5], 3) == mended([5], 3) == [[0]]  # too long: alone
assert mended([], 3) == [] and mended([3, 1, 1, 2], 4) == [[1, 2], [3], [0]]


def recall_at_k(ranked, relevant, k):  # the card: it is precision
    return len(set(ranked[:k]) & set(relevant)) / k


assert recall_at_k([3, 1, 2], [3, 1], 2) == 1
assert [recall_at_k([3, 1, 2], [3], k) for k in (1, 2)] == [1, 0.5]
