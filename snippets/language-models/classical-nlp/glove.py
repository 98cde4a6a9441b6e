"""GloVe: weighted least squares on the log of co-occurrence counts."""

import numpy as np

# --8<-- [start:show]
words, contexts = ["ice", "steam"], ["solid", "gas", "water", "fashion"]
X = np.array([[80.0, 5.0, 300.0, 3.0], [5.0, 60.0, 200.0, 2.0]])
weight = np.minimum(X / 100, 1) ** 0.75


def loss_and_gradients(U, V, b, c):
    R = U @ V.T + b[:, None] + c - np.log(X)
    G = 2 * weight * R
    return (weight * R**2).sum(), (G @ V, G.T @ U, G.sum(1), G.sum(0))


rng = np.random.default_rng(0)
parts = [rng.normal(size=s) / 2 for s in [(2, 2), (4, 2), 2, 4]]
for _ in range(4000):
    loss, gradients = loss_and_gradients(*parts)
    parts = [p - 0.05 * g for p, g in zip(parts, gradients, strict=True)]
U, V, b, c = parts
print("context  log ratio  from vectors")
fitted = (U[0] - U[1]) @ V.T + b[0] - b[1]
for j, name in enumerate(contexts):
    print(f"{name:<8} {np.log(X[0, j] / X[1, j]):9.2f} {fitted[j]:13.2f}")
# --8<-- [end:show]
assert loss < 1e-3
assert np.allclose(fitted, np.log(X[0] / X[1]), atol=0.05)
# gradients against finite differences, at random places
parts = [rng.normal(size=s) for s in [(2, 2), (4, 2), 2, 4]]
_, gradients = loss_and_gradients(*parts)
for i, part in enumerate(parts):
    for place in np.ndindex(part.shape):
        ends = []
        for h in (1e-5, -1e-5):
            moved = [p.copy() for p in parts]
            moved[i][place] += h
            ends.append(loss_and_gradients(*moved)[0])
        slope = (ends[0] - ends[1]) / 2e-5
        assert abs(slope - gradients[i][place]) < 1e-5
