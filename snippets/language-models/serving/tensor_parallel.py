"""Column split, then row split: one all-reduce for two matrices."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
X = rng.normal(size=(5, 6))
W_up, W_down = rng.normal(size=(6, 12)), rng.normal(size=(12, 6))


def act(Z):
    return Z / (1 + np.exp(-Z))


whole = act(X @ W_up) @ W_down
parts = [
    act(X @ up) @ down  # on its own device; nothing is exchanged
    for up, down in zip(
        np.split(W_up, 3, axis=1), np.split(W_down, 3), strict=True
    )
]
print(np.allclose(sum(parts), whole))  # the all-reduce is this sum

bytes_moved = 2 * 32 * 4_096 * 2  # 2 sums a layer, d numbers of 2 bytes
for devices in 1, 2, 4, 8:
    read = 13.48e9 / devices / 2e12
    wait = 2 * 32 * 10e-6 * (devices > 1)
    total = read + wait
    print(
        f"{devices} devices: {1e3 * read:.2f} ms + {1e3 * wait:.2f} ms"
        f" = {1e3 * total:.2f} ms"
    )
cache = 126_000 * 524_288  # 126 texts of 1,000 tokens on each of four
for name, weights, waits in ("replicas", 13.48e9, 0), ("split", 3.37e9, wait):
    print(f"{name}: {1e3 * ((weights + cache) / 2e12 + waits):.1f} ms")
# --8<-- [end:show]
assert np.allclose(sum(parts), whole)
rows = [act(X[:, i] @ W_up[i]) for i in np.split(np.arange(6), 3)]
assert not np.allclose(sum(rows) @ W_down, whole)  # rows first: act too early
assert bytes_moved == 524_288
# two sums of 10 microseconds in each of 32 layers, an eighth of the weights
assert np.isclose(total, 1e-5 * 64 + 13.48e9 / 8 / 2e12)
assert 4.5 < 13.48e9 / 2e12 / total < 4.6
assert 2.8 < 6.74 / (6.74 / 4 + 0.64) < 2.95  # the card: four devices
# a step of n texts of 1,000 tokens on four devices: replicas, or split
W, token = 13.48e9, 524_288


def steps(n, link=float("inf")):  # a ring sends 1.5 times the sums' bytes
    sums = 1.5 * n * bytes_moved / link
    replicas = (W + n / 4 * 1_000 * token) / 2e12
    return replicas, (W + n * 1_000 * token) / 4 / 2e12 + wait + sums


assert np.allclose(1e3 * np.array(steps(504)), (39.8, 35.4), atol=0.05)
assert (W + 504 * 1_000 * token) / 4 < 80e9  # and fits
for n in 4, 64, 504:
    assert steps(n, 300e9)[1] < steps(n, 300e9)[0]  # a fast link
assert steps(504, 25e9)[1] > steps(504, 25e9)[0]  # a slow one
flops = 2 * 6.74e9 * 2_000 + 2 * 32 * 4_096 * 2_000**2
split = flops / 4 / 300e12 + wait + 1.5 * 2_000 * bytes_moved / 300e9
assert 4 * split > 1.2 * flops / 300e12  # prefill of four prompts: loses
