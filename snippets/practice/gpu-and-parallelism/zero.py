"""Bytes a device by stage of sharding, and what it sends a step."""


# --8<-- [start:show]
def zero_bytes(N, n, stage):
    """Bytes a device of weights, gradients and Adam's state."""
    weights, gradients, state = 2 * N, 2 * N, 12 * N
    if stage >= 1:
        state /= n
    if stage >= 2:
        gradients /= n
    if stage >= 3:
        weights /= n
    return weights + gradients + state


N = 6.74e9
sent = {0: 4, 1: 4, 2: 4, 3: 6}  # bytes a parameter, times (n - 1) / n
print("stage   n = 1       8      64   sent for n = 8")
for stage in range(4):
    sizes = [f"{zero_bytes(N, n, stage) / 1e9:7.1f}" for n in (1, 8, 64)]
    print(f"{stage:5}", *sizes, f"{sent[stage] * N * 7 / 8 / 1e9:10.1f} GB")
# --8<-- [end:show]
assert all(zero_bytes(N, 1, s) == 16 * N for s in range(4))
assert zero_bytes(N, 8, 3) == 2 * N
for s, per in ((1, 4 + 12 / 8), (2, 2 + 14 / 8), (3, 16 / 8)):
    assert abs(zero_bytes(N, 8, s) - per * N) < 1
# stage 3: weights gathered forward and backward, gradients scattered
gathered, scattered = 2 * N * 7 / 8, 2 * N * 7 / 8
assert abs(sent[3] * N * 7 / 8 - (2 * gathered + scattered)) < 1
assert abs(sent[0] * N * 7 / 8 - 2 * (7 / 8) * 2 * N) < 1  # ring all-reduce
# cards: 13 thousand million parameters, 16 devices of 80 GB
gb = [round(zero_bytes(13e9, 16, s) / 1e9, 1) for s in range(4)]
assert gb == [208.0, 61.8, 37.4, 13.0]
