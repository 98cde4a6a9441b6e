"""Changing one fact by a rank-one update of a linear memory."""

import numpy as np


# --8<-- [start:show]
def edit(W, C, k, v):
    """W (d_out, d_in); C (d_in, d_in), positive definite, the second moment
    of keys; k (d_in,), not zero; v (d_out,). Return the weights that map k
    to v and change the values of typical keys least."""
    direction = np.linalg.solve(C, k)
    return W + np.outer(v - W @ k, direction) / (k @ direction)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
d_in, d_out, n = 64, 32, 5000
mix = rng.normal(size=(d_in, d_in)) / np.arange(1, d_in + 1)
keys = rng.normal(size=(n, d_in)) @ mix.T  # a few directions dominate
W = rng.normal(size=(d_out, d_in))
C = keys.T @ keys / n
k, v = keys[0], rng.normal(size=d_out)
wanted = np.linalg.norm(v - W @ k)  # how far this fact moves
for name, moment in {"C": C, "identity": np.eye(d_in)}.items():
    change = edit(W, moment, k, v) - W
    leak = np.linalg.norm(keys[1:] @ change.T, axis=1) / wanted
    print(f"{name}: others move by {np.sqrt(np.mean(leak**2)):.2f}", end=", ")
    print(f"one in a hundred by over {np.quantile(leak, 0.99):.2f}")

after = W
for q in keys[:20]:  # twenty edits, one after another: add 1 to each value
    after = edit(after, C, q, W @ q + 1)
miss = keys[:20] @ (after - W).T - 1
print(f"twenty in turn: off by {np.sqrt(np.mean(miss**2)):.2f}", end=", ")
# all at once: the same formula with the twenty keys as columns of K
K, ones = keys[:20].T, np.ones((d_out, 20))
half = np.linalg.solve(C, K)
joint = ones @ np.linalg.solve(K.T @ half, half.T)
print(f"at once: {np.abs(joint @ K - 1).max():.2f}")
# --8<-- [end:run]
new = edit(W, C, k, v)
assert np.allclose(new @ k, v)
assert np.linalg.matrix_rank(new - W, tol=1e-9) == 1


def cost(D):
    return np.trace(D @ C @ D.T)


# the mean squared change of the values is tr(D C D'), and it is least
moved = np.mean(np.sum((keys @ (new - W).T) ** 2, axis=1))
assert np.isclose(moved, cost(new - W))
for _ in range(50):  # every other update that makes the edit costs more
    N = rng.normal(size=(d_out, d_in))
    N -= np.outer(N @ k, k) / (k @ k)
    assert cost(new - W + 1e-3 * N) > cost(new - W)
    assert np.allclose((new + N) @ k, v)
for moment in (np.eye(d_in), np.linalg.inv(C)):
    assert cost(edit(W, moment, k, v) - W) > 1.5 * cost(new - W)
# root mean square leak: 1 / sqrt(k' C^-1 k), for a typical key 1 / sqrt(d_in)
leak = np.sqrt(cost(new - W)) / wanted
assert np.isclose(leak, 1 / np.sqrt(k @ np.linalg.solve(C, k)))
typical = np.mean([q @ np.linalg.solve(C, q) for q in keys])
assert np.isclose(typical, d_in)
# gradient descent on this fact alone ends at the edit with the identity
V = W.copy()
for _ in range(200):
    V -= 0.5 / (k @ k) * np.outer(V @ k - v, k)
assert np.allclose(V, edit(W, np.eye(d_in), k, v))
assert np.allclose(joint @ K, 1) and np.allclose(miss[-1], 0)
assert np.sqrt(np.mean(miss**2)) > 0.2
for _ in range(50):  # any other exact update of the twenty costs more
    N = rng.normal(size=(d_out, d_in))
    N -= N @ K @ np.linalg.pinv(K)
    assert np.allclose((joint + N) @ K, 1)
    assert cost(joint + 1e-3 * N) > cost(joint)
# the penalised form, for lam = 1, in both writings
soft = ones @ K.T @ np.linalg.inv(C + K @ K.T)
small = np.linalg.inv(np.eye(20) + K.T @ half)
assert np.allclose(soft, ones @ small @ half.T)
# the card: W = I, C = diag(4, 1), k = (2, 1), v = (2, 3)
W2 = edit(
    np.eye(2), np.diag([4.0, 1.0]), np.array([2.0, 1.0]), np.array([2.0, 3.0])
)
assert np.allclose(W2, [[1, 0], [0.5, 2]])
plain = edit(np.eye(2), np.eye(2), np.array([2.0, 1.0]), np.array([2.0, 3.0]))
assert np.allclose(plain, [[1, 0], [0.8, 1.4]])
assert np.allclose(W2 @ (1, 0), (1, 0.5)) and np.allclose(
    plain @ (1, 0), (1, 0.8)
)
