"""A long prompt joins a decoding batch: whole or in chunks."""

# --8<-- [start:show]
N, L, d, kv = 6.74e9, 32, 4_096, 524_288
peak, bandwidth = 300e12, 2e12


def mixed_step(new, seen, batch=32, context=1_000):
    """Seconds for `new` prompt tokens (after `seen`) and `batch` decodes."""
    flops = new * 2 * N + 4 * L * d * (new * seen + new**2 / 2)
    flops += batch * (2 * N + 4 * L * d * context)
    read = 2 * N + kv * (batch * context + seen)
    return max(flops / peak, read / bandwidth)


T = 8_000
print(f"decode only: {1e3 * mixed_step(0, 0):.0f} ms a step")
for chunk in 8_000, 1_000, 250:
    steps = [mixed_step(chunk, seen) for seen in range(0, T, chunk)]
    print(
        f"chunks of {chunk:5}: longest step {1e3 * max(steps):4.0f} ms,"
        f" prompt read after {1e3 * sum(steps):4.0f} ms"
    )
# --8<-- [end:show]
whole = mixed_step(8_000, 0) * peak
parts = sum(mixed_step(1_000, s) * peak for s in range(0, T, 1_000))
decodes = 32 * (2 * N + 4 * L * d * 1_000)
tokens = sum(2 * N + 4 * 32 * 4_096 * t for t in range(1, T + 1))
assert abs((tokens + decodes) / whole - 1) < 1e-4
assert abs((parts - 7 * decodes) / whole - 1) < 1e-12  # the same work
assert (
    max(mixed_step(250, s) for s in range(0, T, 250))
    < mixed_step(8_000, 0) / 15
)
# chunks of 250 wait for memory: weights, 32 caches, and what was read before
moved = 32 * (2 * N + kv * 32_000) + kv * 250 * (31 * 32 / 2)
assert abs(sum(steps) / (moved / 2e12) - 1) < 1e-12
# separate machines: the text's prompt of 2,000, the card's of 6,000
assert round(2_000 * kv / 50e9 * 1e3) == 21
assert round(6_000 * 131_072 / 25e9 * 1e3) == 31
assert round(6_000 * 524_288 / 25e9 * 1e3) == 126
assert round((6_000 * 2 * N + 2 * L * d * 6_000**2) / peak, 2) == 0.3
# the debug card: gaps of 30 ms, six of half a second in a minute; 10,000 read
gaps = sorted([0.03] * round((60 - 6 * 0.5) / 0.03) + [0.5] * 6)
assert gaps[int(0.99 * len(gaps))] == 0.03 < gaps[int(0.999 * len(gaps))]
assert round(1_000 * 6 / len(gaps)) == 3
assert sum(gaps) / len(gaps) < 1.06 * 0.03
assert 0.45 < (10_000 * 2 * N + 2 * L * d * 10_000**2) / peak < 0.55
