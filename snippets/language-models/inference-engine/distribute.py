"""Half a terabyte to a thousand servers: fetched by each, chain and tree."""

import numpy as np


# --8<-- [start:show]
def arrivals(n, fanout, chunks, slot, send):
    """When server i has chunk j; i feeds fanout * i + 1, ..., + fanout.

    A chunk takes `slot` seconds on the outer link, `send` on a server's.
    """
    got = np.empty((n, chunks))
    got[0] = slot * (1 + np.arange(chunks))
    for i in range((n - 2) // fanout + 1):
        kids = np.arange(fanout * i + 1, min(fanout * (i + 1), n - 1) + 1)
        ready = np.repeat(got[i], len(kids))  # each chunk to each kid
        turn = send * np.arange(len(ready))
        sent = np.maximum.accumulate(ready - turn) + turn + send
        got[kids] = sent.reshape(chunks, len(kids)).T
    return got


file = 500 * 8 / 10  # GB, bits, Gb/s: seconds on the link
print(f"each fetches all: {1000 * file:.0f} s, {1000 * file / 3600:.0f} h")
for name, fanout, chunks, speed in (
    ("chain, whole file at a time", 1, 1, 1),
    ("chain, chunks of 250 MB", 1, 2000, 1),
    ("tree, two kids, chunks", 2, 2000, 1),
    ("tree, servers send twice as fast", 2, 2000, 2),
):
    slot = file / chunks
    t = arrivals(1000, fanout, chunks, slot, slot / speed).max()
    print(f"{name}: {t:.0f} s")
# --8<-- [end:show]


def slow(n, fanout, chunks, slot, send):  # one transmission after another
    got = {(0, j): slot * (j + 1) for j in range(chunks)}
    for i in range(n):
        free = 0.0
        for j in range(chunks):
            for kid in range(fanout * i + 1, fanout * i + fanout + 1):
                if kid < n:
                    free = got[kid, j] = max(free, got[i, j]) + send
    return np.array([[got[i, j] for j in range(chunks)] for i in range(n)])


for n in 1, 2, 3, 7, 12:
    for fanout in 1, 2, 3:
        for chunks, send in (1, 0.5), (4, 0.25), (5, 1.0), (6, 0.1):
            fast = arrivals(n, fanout, chunks, 0.5, send)
            assert np.allclose(fast, slow(n, fanout, chunks, 0.5, send))
assert file == 400 and 1000 * file / 3600 > 111
# S/v + D c/v, D the hops behind the first server
chain = arrivals(1000, 1, 2000, 0.2, 0.2).max()
assert np.isclose(chain, 400 + 999 * 0.2)
assert np.isclose(arrivals(1000, 1, 1, 400, 400).max(), 1000 * file)
depth = int(np.log2(1000))  # of the binary tree
assert depth == 9
fast = arrivals(1000, 2, 2000, 0.2, 0.1).max()
assert 400 < fast <= 400 + 2 * depth * 0.1 + 1e-9
one = arrivals(1000, 2, 2000, 0.2, 0.2).max()
assert 800 < one < 800 + 2 * depth * 0.2  # each byte leaves a server twice
# the last chunk: one server has it at 400 s, then its holders double
holders, rounds = 1, 0
while holders < 1000:
    holders, rounds = 2 * holders, rounds + 1
assert rounds == 10 and np.isclose(file + rounds * 0.2, 402)
