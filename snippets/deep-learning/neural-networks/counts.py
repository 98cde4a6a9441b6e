"""Parameters, operations and kept activations of an MLP."""

from itertools import pairwise

import numpy as np


# --8<-- [start:show]
def mlp_cost(sizes, n):
    """For a batch of n: parameters, FLOPs forward and back, kept numbers."""
    products = sum(d * m for d, m in pairwise(sizes))
    parameters = products + sum(sizes[1:])
    forward = 2 * n * products  # a multiply-add counts 2
    backward = 2 * forward - 2 * n * sizes[0] * sizes[1]
    kept = n * sum(sizes)
    return parameters, forward, backward, kept


networks = [784, 256, 128, 10], [256, 256, 256, 256, 256]
for sizes in networks:
    parameters, forward, backward, kept = mlp_cost(sizes, n=64)
    print(f"{parameters:,} parameters, {forward / 1e6:.1f} MFLOP forward,")
    print(f"  backward {backward / forward:.2f} times that, {kept:,} kept")
# --8<-- [end:show]

assert sizes == 5 * [256] and backward / forward == 2 - 1 / 4
assert mlp_cost(networks[0], 64)[0] == 200_960 + 32_896 + 1_290
rng = np.random.default_rng(0)
sizes, n = [5, 7, 4, 3], 6
layers = [
    (rng.normal(size=(m, d)), np.zeros(m)) for d, m in ((5, 7), (7, 4), (4, 3))
]
H, forward, kept = [rng.normal(size=(n, 5))], 0, n * 5
for W, b in layers:
    forward += 2 * H[-1].shape[0] * W.size
    H.append(np.maximum(H[-1] @ W.T + b, 0))
    kept += H[-1].size
backward, delta = 0, H[-1]
for i in (2, 1, 0):
    W = layers[i][0]
    backward += 2 * n * (delta.T @ H[i]).size  # gradient of the weights
    if i:
        backward += 2 * n * W.size  # gradient of the layer's input
        delta = delta @ W
total = sum(W.size + b.size for W, b in layers)
assert mlp_cost(sizes, n) == (total, forward, backward, kept)

# The card: an embedding of 10,000 by 16, then 24-64-64-3, batch norm twice.
embedding, mlp = 10_000 * 16, mlp_cost([24, 64, 64, 3], 1)[0]
assert (embedding, mlp) == (160_000, 1_600 + 4_160 + 195)
assert embedding + mlp + 2 * 2 * 64 == 166_211
assert mlp_cost([24, 64, 64, 3], 1)[1] == 11_648
assert 0.96 < embedding / 166_211 < 0.965
assert embedding + mlp + 2 * 2 * 64 - 2 * 64 == 166_083
