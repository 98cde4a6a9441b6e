"""Accelerator-seconds for a million tokens."""

# --8<-- [start:show]
N, L, d, kv = 6.74e9, 32, 4_096, 524_288
peak, bandwidth = 300e12, 2e12


def step(batch, context, bits=16, kv=kv):
    flops = batch * (2 * N + 4 * L * d * context)
    read = bits / 8 * N + batch * context * kv
    return max(flops / peak, read / bandwidth)


T = 1_000
prompt = (2 * N * T + 2 * L * d * T**2) / peak
print(f"input: {1e6 * prompt / T:.0f} s for a million tokens")
for bits, heads, most in (16, 32, 126), (4.25, 32, 145), (16, 8, 507):
    for batch in 1, most:
        seconds = 1e6 * step(batch, T, bits, kv * heads // 32) / batch
        print(
            f"{bits:5} bits, {heads:2} heads: batch {batch:3} {seconds:5.0f} s"
        )
# --8<-- [end:show]
loop = sum(2 * N + 4 * L * d * t for t in range(1, T + 1)) / peak
assert abs(prompt / loop - 1) < 1e-4
for bits, size, most in (16, kv, 126), (4.25, kv, 145), (16, kv // 4, 507):
    assert 80e9 - most * T * size - bits / 8 * N < T * size
    assert most * T * size + bits / 8 * N < 80e9
sixteen, four = step(126, T) / 126, step(145, T, 4.25) / 145
eight = step(507, T, kv=kv // 4) / 507
assert abs(seconds / 1e6 / eight - 1) < 1e-12
assert 6.5 < sixteen * T / prompt < 7 and 0.86 < four / sixteen < 0.9
assert 1.6 < eight * T / prompt < 1.8
assert 3.3 < step(1, T) / step(1, T, 4.25) < 3.5
# the roofline card: 30e9 parameters of 1 byte
size = 196_608
assert round((30e9 + 2_000 * size) / 2e12 * 1e3, 1) == 15.2
assert 50e9 // (2_000 * size) == 127
full = (30e9 + 127 * 2_000 * size) / 2e12
assert round(full * 1e3) == 40 and round(127 / full, -1) == 3_180
assert round(127 * 60e9 / 300e12 * 1e3, 1) == 25.4
assert 300e12 / 2e12 / 2 == 75
# the design card: 5 requests a second, 1,500 tokens in, 300 out
read = (2 * N * 1_500 + 2 * L * d * 1_500**2) / peak
assert round(read, 3) == 0.069 and round(5 * read, 2) == 0.35
assert (80e9 - 2 * N) // (1_800 * kv) == 70
busy = step(70, 1_650)
assert round(busy * 1e3) == 37 and round(1_500 / (70 / busy), 2) == 0.79
B = 70  # the batch that 1,500 tokens a second keep up: step by step
for _ in range(100):
    B = 1_500 * step(B, 1_650)
assert abs(B - 1_500 * 2 * N / (bandwidth - 1_500 * 1_650 * kv)) < 1e-6
assert round(B) == 29 and round(1e3 * step(B, 1_650)) == 19
assert 19 < 1e3 * step(30, 1_650) < 20.5  # text: 20 ms, 6 s, 30 inside
assert (80e9 - 2 * N) // (1_650 * kv) == 76
# the roofline card: attention with up to 8 FLOPs a byte of cache
assert 50e9 * 8 / 300e12 < 0.0015
assert 1.13 < 5 * read + 1_500 * busy / 70 < 1.15
# the same with chunks that ride in the decode steps: traffic remains
ride = 5 * 1_500 * busy  # prompt tokens a step
flops = 70 * (2 * N + 4 * L * d * 1_650) + ride * (2 * N + 2 * L * d * 1_500)
assert flops / peak < 0.5 * busy
moved = 2 * N + kv * (70 * 1_650 + 1_500)  # and up to a prompt's own cache
assert 0.79 < 1_500 * (moved / bandwidth) / 70 < 0.81
