"""Broadcasting: the shapes, diagonal factors, and a loss that is wrong."""

import numpy as np

# --8<-- [start:show]
for a, b in (((2, 3), (3,)), ((2, 1), (3,)), ((4, 1, 3), (2, 3))):
    print(f"{a!s:9} with {b!s:6} -> {np.broadcast_shapes(a, b)}")

W = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]])
left, right = np.array([10.0, 100.0]), np.array([1.0, 0.0, 2.0])
rows, columns = left[:, None] * W, W * right
print("rows scaled   ", rows.tolist())
print("columns scaled", columns.tolist())

y = np.array([1.0, 2.0, 3.0])
y_hat = np.array([[1.0], [2.0], [3.0]])  # perfect, but of shape (3, 1)
loss, meant = np.mean((y_hat - y) ** 2), np.mean((y_hat[:, 0] - y) ** 2)
print(f"loss {loss:.3f}, with equal shapes {meant:.3f}")
# --8<-- [end:show]

assert np.array_equal(rows, np.diag(left) @ W)
assert np.array_equal(columns, W @ np.diag(right))
assert np.isclose(loss, 2 * np.var(y)) and meant == 0
rng = np.random.default_rng(0)
for n in (2, 5, 40):
    y, y_hat = rng.normal(size=n), rng.normal(size=(n, 1))
    table = np.mean((y_hat - y) ** 2)  # every prediction, every target
    assert np.isclose(table, np.mean((y_hat - y.mean()) ** 2) + np.var(y))
    for c in (y.mean(), -0.7):  # one prediction against all targets
        apart = np.var(y) + (c - y.mean()) ** 2
        assert np.isclose(np.mean((c - y) ** 2), apart)
    constant = np.full((n, 1), y.mean())
    assert np.isclose(np.mean((constant - y) ** 2), np.var(y))  # the least
    assert np.isclose(np.mean((y[:, None] - y) ** 2), 2 * np.var(y))
try:
    np.broadcast_shapes((2, 3), (2,))
except ValueError:
    pass
else:
    raise AssertionError("(2, 3) and (2,) do not fit")
