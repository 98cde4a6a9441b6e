"""What eight devices send a training step under each split."""

# --8<-- [start:show]
N, L, d, n = 6.74e9, 32, 4_096, 8
tokens = 131_072  # of all devices in a step
act = 2 * tokens * d  # bytes of one layer's output, all tokens
share = (n - 1) / n
within, between = 300e9, 50e9  # bytes a second, in a node and outside

splits = {  # bytes a device sends; bytes of weights, gradients, Adam on it
    "data": (2 * share * 2 * N, 16 * N),
    "sharded": (3 * share * 2 * N, 16 * N / n),
    "tensor": (4 * L * 2 * share * act, 16 * N / n),
    "pipeline": (2 * act, 16 * N / n),  # forward once, backward once
}
busy = 6 * N * tokens / n / 300e12
print(f"arithmetic at the peak: {busy:.1f} s")
print("           GB sent   at 300 GB/s   at 50 GB/s   GB of state")
for name, (sent, state) in splits.items():
    times = f"{sent / within:11.2f} s {sent / between:10.2f} s"
    print(f"{name:10} {sent / 1e9:7.1f} {times} {state / 1e9:13.1f}")
# --8<-- [end:show]
by = {name: sent for name, (sent, _) in splits.items()}
forward = 2 * N * tokens  # and the backward pass takes twice as much
assert abs(busy * n * 300e12 / (forward + 2 * forward) - 1) < 1e-9
copies = {name: n * state / (16 * N) for name, (_, state) in splits.items()}
assert copies == {"data": n, "sharded": 1, "tensor": 1, "pipeline": 1}
assert by["pipeline"] < by["data"] < by["sharded"] < by["tensor"]
assert abs(by["sharded"] / by["data"] - 1.5) < 1e-9
ring = sum(  # a chunk of n in each of 2 (n - 1) steps
    act / n
    for layer in range(L)
    for half in ("attention", "MLP")
    for way in ("forward", "backward")
    for step in range(2 * (n - 1))
)
assert abs(by["tensor"] / ring - 1) < 1e-9
assert by["pipeline"] == 2 * 131_072 * 4_096 * 2
assert by["tensor"] / within < busy < by["tensor"] / between
assert by["sharded"] / between < busy
# tokens in the step at which tensor and sharded send equally much
even = 3 * 2 * N / (4 * L * 2 * 2 * d)
assert 19_000 < even < 20_000
# the card: 30 thousand million parameters on 64 devices, 1,048,576 tokens
N, L, d, tokens = 30e9, 48, 7_168, 1_048_576
busy = 8 * N * tokens / 64 / 300e12  # the devices recompute
sent = 3 * 2 * N * 63 / 64
assert round(busy, 1) == 13.1 and round(sent / 1e9) == 177
assert round(sent / between, 1) == 3.5 and 16 * N / 64 == 7.5e9
each = tokens // 64
assert each == 16_384
kept, block = 2 * each * d * L, 34 * each * d
assert round(kept / 1e9, 1) == 11.3 and round(block / 1e9, 1) == 4.0
assert round(4 * each * 32_000 / 1e9, 1) == 2.1
assert 7.5 + 11.3 + 4.0 + 2.1 < 26
# an eighth of the batch: shards in a node, copies across
assert round(busy / 8, 1) == 1.6 and round(sent / between - busy / 8, 1) == 1.9
inside = 3 * 2 * N * 7 / 8 / within
across = 2 * 2 * N / 8 * 7 / 8 / between
assert round(inside, 1) == 0.5 and round(across, 1) == 0.3
assert inside + across < busy / 8 / 2 and 16 * N / 8 == 60e9
few = each // 8
held = 2 * few * d * L + 34 * few * d + 4 * few * 32_000
gathered = 2 * 2 * 12 * d**2  # one layer in use, the next on its way
assert 4 < (held + gathered) / 1e9 < 5
# or tensor over 8, shards over 8 of each eighth; recomputing repeats the
# forward's two all-reduces
gather = 3 * 2 * N / 8 * 7 / 8 / between
reduce = (4 + 2) * L * 2 * 7 / 8 * 2 * (8 * few) * d / within
assert round(gather, 1) == 0.4 and round(reduce, 1) == 0.4
assert round(busy / 4, 1) == 3.3  # an eighth of the tokens at half the peak
# 50 GB/s for a whole node would be shared by its eight devices
assert round(8 * across, 1) == 2.1 and 8 * across > busy / 8
