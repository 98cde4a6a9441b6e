"""The steps from what was said to what was heard."""

import random


def recursive(a, b):  # another way, from the front, for the checks
    if not a or not b:
        return len(a) + len(b)
    if a[0] == b[0]:
        return recursive(a[1:], b[1:])
    rest = (a[1:], b), (a, b[1:]), (a[1:], b[1:])
    return 1 + min(recursive(*pair) for pair in rest)


# --8<-- [start:show]
def table(a, b):
    """D[i][j]: fewest steps from the first i of a to the first j of b."""
    D = [[i + j for j in range(len(b) + 1)] for i in range(len(a) + 1)]
    for i, x in enumerate(a, 1):  # row 0 and column 0 are right
        for j, y in enumerate(b, 1):
            D[i][j] = min(
                D[i - 1][j - 1] + (x != y), D[i - 1][j] + 1, D[i][j - 1] + 1
            )
    return D


for row in table("bat", "abut"):
    print(*row)
# --8<-- [end:show]


# --8<-- [start:back]
def steps(a, b):
    """Walks back from the last cell to a cell that explains it."""
    D, i, j, found = table(a, b), len(a), len(b), []
    while i or j:
        if i and j and D[i][j] == D[i - 1][j - 1] + (a[i - 1] != b[j - 1]):
            i, j = i - 1, j - 1
            found.append((a[i], b[j]))
        elif i and D[i][j] == D[i - 1][j] + 1:
            i -= 1
            found.append((a[i], None))
        else:
            j -= 1
            found.append((None, b[j]))
    return found[::-1]


# --8<-- [end:back]
# --8<-- [start:run]
said, heard = "please turn left at once", "turn left at at one"
found = steps(said.split(), heard.split())
wrong = [step for step in found if step[0] != step[1]]
print(wrong, f"rate {len(wrong) / len(said.split()):.2f}")
# --8<-- [end:run]
rng = random.Random(0)
for _ in range(300):
    a, b = ("".join(rng.choices("xyz", k=rng.randrange(6))) for _ in "ab")
    found = steps(a, b)
    assert "".join(x for x, _ in found if x) == a
    assert "".join(y for _, y in found if y) == b
    assert sum(x != y for x, y in found) == recursive(a, b)
assert table("", "") == [[0]] and steps("", "ab") == [(None, "a"), (None, "b")]
# cell by cell the table of the text
assert table("bat", "abut")[1:] == [
    [recursive("bat"[:i], "abut"[:j]) for j in range(5)] for i in (1, 2, 3)
]
# the card: the rows that its answer says
assert table("paint", "pine") == [
    [0, 1, 2, 3, 4],
    [1, 0, 1, 2, 3],
    [2, 1, 1, 2, 3],
    [3, 2, 1, 2, 3],
    [4, 3, 2, 1, 2],
    [5, 4, 3, 2, 2],
]
assert [s for s in steps("paint", "pine") if s[0] != s[1]] == [
    ("a", None),
    ("t", "e"),
]
rate = sum(x != y for x, y in steps("a", "bcd"))
assert rate > len("a")  # a word error rate above 1
