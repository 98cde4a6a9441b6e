"""FLOPs of a training step, and what share of the peak they reach."""

# --8<-- [start:show]
N, L, d = 6.74e9, 32, 4_096  # the stated model
peak, T = 300e12, 2_048  # FLOP/s; tokens in a text


def step_flops(tokens, recompute=False):
    """Model FLOPs of forward and backward, and FLOPs that the machine does."""
    forward = tokens * (2 * N + 4 * L * d * T / 2)  # a causal mask: half
    model = 3 * forward
    return model, model + forward if recompute else model


tokens, seconds = 16_384, 5.2  # of each of several that share the state
model, machine = step_flops(tokens, recompute=True)
print(f"model {model:.3e} FLOPs, machine {machine:.3e}")
print(f"6 N tokens {6 * N * tokens:.3e}")
print(f"{tokens / seconds:,.0f} tokens a second")
mfu, hfu = model / peak / seconds, machine / peak / seconds
print(f"MFU {mfu:.3f}, HFU {hfu:.3f}")
# --8<-- [end:show]
# token t of each text sees t keys: 2 d for the scores, 2 d for the average
loop = sum(2 * N + 4 * L * d * t for t in range(1, T + 1))
assert abs(model / (3 * loop * tokens / T) - 1) < 1e-4
assert machine * 3 == model * 4
assert 0.03 < 1 - 6 * N * tokens / model < 0.05
assert 0.4 < 6 * N * tokens / peak / seconds < mfu < 0.5
assert abs(hfu / mfu - 4 / 3) < 1e-9
# cards: 3 thousand million parameters, 9,000 tokens a second, 300 TFLOP/s
assert round(6 * 3e9 * 9_000 / 300e12, 2) == 0.54
assert round(8 * 3e9 * 9_000 / 300e12, 2) == 0.72
days = 6 * 3e9 * 60e9 / (0.54 * 300e12 * 8) / 86_400
assert round(days, 1) == 9.6
assert round(60e9 / (8 * 9_000) / 86_400, 1) == 9.6
