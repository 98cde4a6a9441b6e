"""Gradient checkpointing: keep every k-th state, recompute the others."""

import numpy as np


# --8<-- [start:show]
def checkpointed(x, weights, k):
    """Gradient of sum(x_n) by x_0 = x, where x_{i+1} = tanh(W_i x_i).

    Also the largest number of states held at once.
    """
    n, kept, peak = len(weights), {}, 0
    for i in range(n):
        if i % k == 0:
            kept[i] = x
        x = np.tanh(weights[i] @ x)
    g = np.ones_like(x)
    for start in reversed(range(0, n, k)):
        segment = weights[start : start + k]
        states = [kept.pop(start)]
        for W in segment:  # forward once more, within the segment
            states.append(np.tanh(W @ states[-1]))
        peak = max(peak, len(kept) + len(states))
        for W in reversed(segment):
            g = W.T @ (g * (1 - states.pop() ** 2))
    return g, peak


rng = np.random.default_rng(0)
weights = np.linalg.qr(rng.normal(size=(100, 4, 4)))[0]
x = rng.normal(size=4)
for k in (100, 50, 20, 10, 5, 1):
    g, peak = checkpointed(x, weights, k)
    print(f"k = {k:3}: {peak:3} states, gradient norm {np.linalg.norm(g):.3e}")
# --8<-- [end:show]

for k in (100, 50, 20, 10, 5, 1):
    other, peak = checkpointed(x, weights, k)
    assert np.allclose(other, g, rtol=1e-12, atol=0) and peak == 100 // k + k
assert np.allclose(weights @ weights.transpose(0, 2, 1), np.eye(4))
short = rng.normal(size=(7, 4, 4))
for k in (1, 3, 7, 9):  # segments that do not fit evenly
    g, _ = checkpointed(x, short, k)
    for i, e in enumerate(np.eye(4)):
        ends = []
        for sign in (1, -1):
            state = x + sign * 1e-6 * e
            for W in short:
                state = np.tanh(W @ state)
            ends.append(state.sum())
        assert np.isclose(g[i], (ends[0] - ends[1]) / 2e-6, atol=1e-6)
sizes = {k: 400 / k + k for k in range(1, 401)}
assert min(sizes, key=sizes.get) == 20 and sizes[20] == 40
assert 100 / 4 + 4 == 29
