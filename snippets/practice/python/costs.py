"""What containers do: comparisons counted, keys, and the order of sets."""


# --8<-- [start:show]
class Key:
    compared = 0

    def __init__(self, number):
        self.number = number

    def __eq__(self, other):
        Key.compared += 1
        return self.number == other.number

    def __hash__(self):
        return hash(self.number)


keys = [Key(i) for i in range(1_000)]
for kind in list, set:
    container, Key.compared = kind(keys), 0
    found = [Key(i) in container for i in range(900, 1_100)]
    print(
        f"{kind.__name__}: {sum(found)} of 200 found, {Key.compared:,} compared"
    )

moved = keys[0]
index = {moved: "row 0"}
moved.number = -5  # a key that changes is lost
print("lost:", moved in index, " still held:", next(iter(index)) is moved)
print("one key:", {1: "int"} | {1.0: "float"} | {True: "bool"})
# 0 and 8 want the same place; the second has to move on
print("equal sets:", {0, 8} == {8, 0}, list({0, 8}), list({8, 0}))
# --8<-- [end:show]
Key.compared = 0
many = list(keys)
assert Key(2_000) not in many
assert Key.compared == 1_000  # a miss compares all
in_list = sum(range(901, 1_001)) + 100 * 1_000
Key.compared = 0
moved.number = 0
assert sum(Key(i) in keys for i in range(900, 1_100)) == 100
assert Key.compared == in_list
Key.compared = 0
as_set = set(keys)
Key.compared = 0
assert sum(Key(i) in as_set for i in range(900, 1_100)) == 100
assert Key.compared == 100  # one for each that is found
try:
    hash([1, 2])
    raise AssertionError("a list was hashed")
except TypeError:
    assert hash((1, 2)) == hash((1, 2))
assert sorted({0, 8}) == sorted({8, 0})
nan = float("nan")
assert nan in [nan] and float("nan") not in [nan]  # `is` is tried before ==
assert list(dict.fromkeys("cabac")) == ["c", "a", "b"]  # order of insertion
# moves when a list of n is emptied from its front
n = 50
assert sum(n - 1 - i for i in range(n)) == n * (n - 1) // 2
