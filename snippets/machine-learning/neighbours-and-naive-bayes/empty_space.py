"""Edge of a neighbourhood and volume of the rim, in d dimensions."""

import numpy as np

# --8<-- [start:show]
table = []
for d in (1, 2, 10, 100):
    edge = 0.01 ** (1 / d)  # of a cube that holds 1 % of the unit cube
    rim = 1 - 0.9**d  # share within 0.05 of a face
    table.append((d, edge, rim))
    print(f"d = {d:3}: edge {edge:.3f}, share near a face {rim:.3f}")
# --8<-- [end:show]

rng = np.random.default_rng(0)
for d, edge, rim in table:
    U = rng.uniform(size=(20_000, d))
    inside = np.all(np.abs(U - 0.5) < edge / 2, axis=1).mean()
    near = np.any((U < 0.05) | (U > 0.95), axis=1).mean()
    assert abs(inside - 0.01) < 0.003 and abs(near - rim) < 0.015
    assert np.isclose(edge**d, 0.01)
edges, rims = {d: e for d, e, _ in table}, {d: r for d, _, r in table}
assert np.isclose(edges[2] ** 2, edges[1]) and edges[10] > 0.5
assert 1 - rims[100] < 1e-4  # practically every point
# The card: 1,000 of a million points in 30 dimensions.
assert np.isclose((1e3 / 1e6) ** (1 / 30), 0.794, atol=5e-4)
assert np.isclose((1 / 0.1) ** 30, 1e30) and np.isclose(1e3 / 0.1**30, 1e33)
assert np.isclose(1e-3 ** (1 / 3), 0.1)
