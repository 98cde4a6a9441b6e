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
# --8<-- [end:show]
assert np.allclose(sum(parts), whole)
rows = [act(X[:, i] @ W_up[i]) for i in np.split(np.arange(6), 3)]
assert not np.allclose(sum(rows) @ W_down, whole)  # rows first: act too early
assert bytes_moved == 524_288
# two sums of 10 microseconds in each of 32 layers, an eighth of the weights
assert np.isclose(total, 1e-5 * 64 + 13.48e9 / 8 / 2e12)
assert 4.5 < 13.48e9 / 2e12 / total < 4.6
assert 2.8 < 6.74 / (6.74 / 4 + 0.64) < 2.95  # the card: four devices
