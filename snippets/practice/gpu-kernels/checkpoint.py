"""A checkpoint in pieces, torn at every possible moment."""

import json
import zlib
from contextlib import suppress
from itertools import count


# --8<-- [start:show]
def save(disk, step, pieces, write):
    """Pieces of all ranks first, the list that makes them valid last."""
    sums = {}
    for rank, piece in enumerate(pieces):
        name = f"{step}/rank{rank}"
        write(disk, name, piece)
        sums[name] = zlib.crc32(piece)
    write(disk, f"{step}/list.tmp", json.dumps(sums))
    disk[f"{step}/list"] = disk.pop(f"{step}/list.tmp")  # rename: atomic


def load(disk):
    """The newest step whose list exists and whose pieces are whole."""
    steps = {int(name.split("/")[0]) for name in disk}
    for step in sorted(steps, reverse=True):
        listed = disk.get(f"{step}/list")
        if listed is None:
            continue  # cut off before its rename
        sums = json.loads(listed)
        if all(zlib.crc32(disk.get(n, b"")) == s for n, s in sums.items()):
            return step, [disk[n] for n in sums]
    return None


# --8<-- [end:show]
# --8<-- [start:run]
def torn_after(budget):
    """A write that lets `budget` bytes through, then the power fails."""
    left = [budget]

    def write(disk, name, data):
        disk[name] = data[: left[0]]
        left[0] -= len(data)
        if left[0] < 0:
            raise OSError("power failure")

    return write


old, new = [b"old weights"] * 3, [b"new weights"] * 3
found = {100: 0, 200: 0}
for budget in count():
    disk = {}
    save(disk, 100, old, torn_after(10_000))
    with suppress(OSError):
        save(disk, 200, new, torn_after(budget))
    step, pieces = load(disk)
    found[step] += 1
    whole = pieces == (new if step == 200 else old)
    assert whole
    if step == 200:
        break
print(f"torn at {found[100]} places: step 100 came back whole each time")
disk["200/rank1"] = b"new weight"  # later, a damaged piece
print("after damage to step 200:", load(disk)[0])
# --8<-- [end:run]
assert found[200] == 1 and found[100] > 3 * len(old[0])
assert load(disk) == (100, old) and load({}) is None
flipped = dict(disk)
flipped["200/rank1"] = b"new weightz"  # same length, one letter
assert load(flipped)[0] == 100
flipped["200/rank1"] = b"new weights"
assert load(flipped) == (200, new)
del flipped["200/rank2"]
assert load(flipped)[0] == 100

# overwriting one name in place loses the old and shows a mixture
lost = 0
for budget in range(33):
    disk = {f"rank{r}": piece for r, piece in enumerate(old)}
    with suppress(OSError):
        write = torn_after(budget)
        for r, piece in enumerate(new):
            write(disk, f"rank{r}", piece)
    lost += list(disk.values()) not in (old, new)
assert lost == 33  # also with no byte written: the file is emptied first
