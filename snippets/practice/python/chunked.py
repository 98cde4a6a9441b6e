"""A generator that groups an iterable, lazily, and what it leaves behind."""

import itertools
import tracemalloc


# --8<-- [start:show]
def chunked(items, size):
    """Lists of `size` items of an iterable; the last may be shorter."""
    if size < 1:  # looked at with the first `next`, not before
        raise ValueError("size must be at least 1")
    chunk = []
    for item in items:
        chunk.append(item)
        if len(chunk) == size:
            yield chunk
            chunk = []  # a new list: the receiver may keep the old one
    if chunk:  # what is left over
        yield chunk


# --8<-- [end:show]
# --8<-- [start:run]
def rows(log):  # stands for reading a long file
    log.append("open")
    try:
        for number in itertools.count():  # as long as one likes to read
            log.append(number)
            yield number
    finally:
        log.append("close")  # a file would be closed here


log = []
batches = chunked((n * n for n in rows(log)), 3)
print("made:  ", log)
print("first: ", next(batches), log)
batches.close()
print("closed:", log)

losses = (loss for loss in (0.9, 0.4, 0.2))
print("sum", sum(losses), " sum again", sum(losses))
# --8<-- [end:run]
for n in range(12):
    for size in range(1, 6):
        given = list(range(n))
        want = [given[i : i + size] for i in range(0, n, size)]
        assert list(chunked(iter(given), size)) == want
bad = chunked([1], 0)  # no error yet: the body has not begun
try:
    next(bad)
    raise AssertionError("size 0 was accepted")
except ValueError:
    pass
assert log == ["open", 0, 1, 2, "close"]
assert list(losses) == []


def peak(make):
    tracemalloc.start()
    sum(make())
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return most


n = 30_000
assert peak(lambda: [i * i for i in range(n)]) > 100 * peak(
    lambda: (i * i for i in range(n))
)
