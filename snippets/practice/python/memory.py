"""What keeps memory: references, cycles, lists of losses, views."""

import gc
import tracemalloc
import weakref

import numpy as np


# --8<-- [start:show]
class Value:
    """A number with the graph that made it, as autograd keeps it."""

    def __init__(self, number, made_of=()):
        self.number, self.made_of = number, made_of
        alive.add(self)


alive, counts = weakref.WeakSet(), []  # the set does not keep what it holds
gc.disable()  # reference counts only
for keep in lambda loss: loss, lambda loss: loss.number:
    losses = []
    for step in range(100):
        batch = Value(step)
        loss = Value(step / 2, (batch, Value(0.1)))
        losses.append(keep(loss))  # three values a step
    del batch, loss
    counts.append(len(alive))
    print(f"kept {len(losses)} losses, alive: {counts[-1]} values")
    del losses

a, b = Value(1), Value(2)
a.made_of, b.made_of = (b,), (a,)  # a cycle
del a, b
print("cycle alive:", len(alive), " collected:", gc.collect() > 0, len(alive))
big = np.zeros((1_000, 1_000))
row, copied = big[0], big[0].copy()
print("bytes kept:", f"{row.base.nbytes:,} by the view, {copied.nbytes:,}")
# --8<-- [end:show]
gc.enable()
assert counts == [3 * 100, 0]  # batch, weight and loss of each step
assert len(alive) == 0
assert np.shares_memory(row, big) and not np.shares_memory(copied, big)


def held(make):
    """Bytes that are still held once `make` has returned a row."""
    tracemalloc.start()
    kept = make(np.zeros((500, 500)))
    bytes_held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    assert kept.shape == (500,)
    return bytes_held


assert held(lambda m: m[0]) > 500 * 500 * 8 > 50 * held(lambda m: m[0].copy())
assert held(lambda m: m[[0]][0]) < 500 * 500 * 8  # an index list copies
