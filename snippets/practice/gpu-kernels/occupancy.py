"""Resident warps of a multiprocessor, from a kernel's demands."""

import itertools


# --8<-- [start:show]
def occupancy(threads, registers, shared):
    """Blocks that one H100 multiprocessor holds, and its share of warps.
    threads and shared (bytes) count a block, registers a thread."""
    warps = -(-threads // 32)
    per_warp = -(-32 * registers // 256) * 256  # given out in units of 256
    limits = {
        "blocks": 32,
        "warps": 64 // warps,
        "registers": 4 * (16_384 // per_warp) // warps,  # four quarters
        "shared": 228 * 1024 // (shared + 1024),  # 1 KB a block is reserved
    }
    blocks = min(limits.values())
    return blocks, blocks * warps / 64, min(limits, key=limits.get)


print("threads registers shared KB  blocks  occupancy  limit")
for threads, registers, kb in (
    (256, 32, 0),
    (256, 64, 0),
    (256, 72, 0),
    (256, 32, 48),
    (32, 32, 0),
    (1024, 40, 0),
):
    blocks, share, limit = occupancy(threads, registers, 1024 * kb)
    print(f"{threads:7} {registers:9} {kb:9} {blocks:7} {share:10.3f}  {limit}")
# --8<-- [end:show]
assert occupancy(256, 32, 0)[:2] == (8, 1.0)
# brute force: add blocks until something overflows
for threads in (32, 33, 96, 100, 128, 256, 384, 512, 1024):
    for registers in (16, 33, 40, 64, 72, 100, 128, 168, 255):
        for kb in (0, 10, 48, 100, 227):
            warps, unit = -(-threads // 32), -(-registers // 8) * 8
            fit, quarter = 0, [0, 0, 0, 0]
            while fit < 32 and (fit + 1) * (kb + 1) <= 228:
                trial = list(quarter)
                for _ in range(warps):  # a warp goes to the emptiest quarter
                    trial[trial.index(min(trial))] += 1
                if max(trial) > 16 or max(trial) * 32 * unit > 16_384:
                    break
                quarter, fit = trial, fit + 1
            assert occupancy(threads, registers, 1024 * kb)[0] == fit
# cards
assert occupancy(128, 96, 0) == (5, 20 / 64, "registers")
assert occupancy(128, 96, 32 * 1024) == (5, 20 / 64, "registers")
assert occupancy(128, 96, 56 * 1024) == (4, 16 / 64, "shared")
assert occupancy(128, 64, 0)[:2] == (8, 0.5)
assert occupancy(128, 64, 32 * 1024) == (6, 0.375, "shared")

# --8<-- [start:flight]
flight = 3.35e12 * 600e-9 / 132  # bandwidth times delay, a multiprocessor
each, half = flight / (64 * 32), flight / (32 * 32)  # threads of 64, 32 warps
print(f"on the way: {flight:,.0f} bytes, {each:.1f} a thread, or {half:.1f}")
# --8<-- [end:flight]
# text: two loads of 4 bytes a thread, or four with half the warps
assert 4 < each < 8 < 12 < half < 16


# text: pieces copied (3) and multiplied (2) with one buffer and with more
def finish(pieces, copy, compute, buffers):
    """One copy and one computation at a time; a buffer is free once used."""
    loaded, done = [0.0] * pieces, [0.0] * pieces
    for i in range(pieces):
        free = done[i - buffers] if i >= buffers else 0
        loaded[i] = max(loaded[i - 1] if i else 0, free) + copy
        done[i] = max(done[i - 1] if i else 0, loaded[i]) + compute
    return done[-1]


assert finish(8, 3, 2, 1) == 40 and finish(8, 3, 2, 2) == 26
assert finish(8, 2, 2, 1) == 32 and finish(8, 2, 2, 2) == 18
for m, a, b in itertools.product((1, 2, 5, 8), (1, 2, 3, 7), (1, 2, 3, 7)):
    assert finish(m, a, b, 1) == m * (a + b)
    assert finish(m, a, b, 2) == a + (m - 1) * max(a, b) + b
    assert finish(m, a, b, 1) < 2 * finish(m, a, b, 2)  # never half the time
    # with equal pieces and one copy at a time a third buffer gains nothing
    assert finish(m, a, b, 3) == finish(m, a, b, 2)


def late(pieces, delay, compute, buffers):
    """Any number of copies at a time, each with a delay."""
    done = []
    for i in range(pieces):
        start = done[i - buffers] if i >= buffers else 0
        done.append(max(done[-1] if i else 0, start + delay) + compute)
    return done[-1]


# text: delay 6, multiplying 2: from four buffers on only the first delay shows
assert [late(9, 6, 2, n) for n in (1, 4, 5)] == [72, 6 + 18, 6 + 18]
assert late(9, 6, 2, 3) > 24 and 4 == 1 + 6 / 2
