"""When do smaller weights decode faster? Two bounds, a stated machine."""

import math

# --8<-- [start:show]
N, bandwidth, flops = 6.74e9, 2e12, 300e12  # weights, byte/s, FLOP/s


def step_ms(bits, batch, rate=flops):
    """One new token for each sequence: read weights, or compute."""
    read = N * bits / 8 / bandwidth
    compute = 2 * N * batch / rate
    return 1000 * max(read, compute)


print("batch   16-bit   4.25-bit   8-bit with int8 products")
rows = {}
for batch in (1, 16, 64, 256):
    int8 = step_ms(8, batch, 2 * flops)
    rows[batch] = step_ms(16, batch), step_ms(4.25, batch), int8
    print("{:5d}  {:6.2f}   {:6.2f}     {:6.2f} ms".format(batch, *rows[batch]))
# --8<-- [end:show]

for bits in (16, 4.25):  # where reading and computing take equally long
    turn = bits / 16 * flops / bandwidth
    assert step_ms(bits, turn) == step_ms(bits, 0.5 * turn)
    assert step_ms(bits, 1.1 * turn) > step_ms(bits, turn)
# The text: 2 bytes a weight; 16 texts are still read-bound, 64 only with 16 bits.
assert list(rows) == [4**0, 4**2, 4**3, 4**4]
assert math.isclose(rows[1][0] / 1000, 2 * 6.74e9 / 2e12)
for batch, times in rows.items():
    for t, bits in zip(times, (16, 4.25, 8), strict=True):
        ops = flops * 2 if bits == 8 else flops
        read, work = bits * N / 8 / bandwidth, batch * (2 * N / ops)
        assert math.isclose(t / 1000, max(read, work))
for times in rows.values():  # half the bytes, twice the rate
    assert times[2] == times[0] / 2
# The text: the cache of 256 texts of 1,000 tokens, two bytes an entry.
cache = 256 * 1000 * 2 * 32 * 4096 * 2
assert round(cache / 1e9) == 134 and round(1000 * cache / bandwidth) == 67
# The card: 150 FLOPs a byte; at batch 256 int8 weights are not the limit.
assert 2 * 256 / 2 > 150 and 2 * 256 / 1 > 2 * 150
assert 16 / 16 * flops / bandwidth == 150
assert round(4.25 / 16 * flops / bandwidth) == 40
assert step_ms(16, 256) == step_ms(4.25, 256)
assert abs(step_ms(16, 1) / step_ms(4.25, 1) - 16 / 4.25) < 1e-9
# The card: 8 billion weights, 1 TB/s, 200 TFLOP/s.
assert 8e9 * 2 / 1e12 == 16e-3 and 8e9 * 4.5 / 8 / 1e12 == 4.5e-3
assert 2 * 8e9 * 256 / 200e12 == 20.48e-3
assert 4.5 / 16 * 200 == 56.25 and 2 * 8e9 / 200e12 == 80e-6
