"""Loading 140 GB onto eight devices: stages in turn and overlapped."""


# --8<-- [start:show]
def load_seconds(stages, chunks):
    """stages: seconds of each for the whole file; chunks flow through."""
    return (sum(stages) + (chunks - 1) * max(stages)) / chunks


read, convert, copy = 140 / 3, 140 / 5, 140 / (8 * 25)  # GB over GB/s
print(f"8 ranks read all of it: {8 * read:.0f} s for reading alone")
for name, stages, chunks in (
    ("in turn", (read, convert, copy), 1),
    ("streamed", (read, convert, copy), 100),
    ("local disk, no conversion", (140 / 6, copy), 100),
    ("kept in host memory", (copy,), 1),
):
    print(f"{name}: {load_seconds(stages, chunks):.1f} s")
# --8<-- [end:show]


def flow(stages, chunks):  # each stage takes the next chunk when it can
    ready = [0.0] * len(stages)
    for _ in range(chunks):
        t = 0.0
        for i, seconds in enumerate(stages):
            t = max(t, ready[i]) + seconds / chunks
            ready[i] = t
    return t


for stages in ((3.0, 5.0, 1.0), (read, convert, copy), (1.0, 2.0, 7.0)):
    for chunks in 1, 3, 100:
        assert abs(flow(stages, chunks) - load_seconds(stages, chunks)) < 1e-9
# by hand: 60 GB at 2 GB/s, conversion 4 GB/s, copy 20 GB/s
assert load_seconds((30, 15, 3), 1) == 48
assert abs(load_seconds((30, 15, 3), 60) - 30.3) < 1e-9
