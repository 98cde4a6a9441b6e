"""The determinant says nothing about the distance to a singular matrix."""

import numpy as np

# --8<-- [start:show]
n = 20
T = np.eye(n) - np.triu(np.ones((n, n)), k=1)  # 1 and, above, -1
rows = {}
print("matrix   log10|det|   condition   smallest singular value")
for name, A in (("0.1 I", 0.1 * np.eye(n)), ("T", T)):
    s = np.linalg.svd(A, compute_uv=False)
    log10 = np.linalg.slogdet(A)[1] / np.log(10)
    rows[name] = log10, s[0] / s[-1], s[-1]
    print("{:7} {:11.1f} {:11.1e} {:16.1e}".format(name, *rows[name]))

E = np.zeros((n, n))
E[-1, 0] = -(2.0 ** (2 - n))  # the lower left corner
print(f"T with that corner moved by {E[-1, 0]:.1e}", end=" ")
print(f"has rank {np.linalg.matrix_rank(T + E)}")
# --8<-- [end:show]

x = np.append(2.0 ** np.arange(n - 2, -1, -1), 1.0)
assert n == 20 and np.all((T + E) @ x == 0)  # exactly singular
assert np.all(np.linalg.solve(T, np.eye(n)[-1]) == x)
s_n = 1 / np.linalg.norm(np.linalg.inv(T), 2)
assert s_n < -E[-1, 0] < 2 * s_n  # one entry, and the nearest singular matrix
assert np.allclose(rows["0.1 I"], [-20, 1, 0.1])
assert np.allclose(rows["T"], [0, np.linalg.norm(T, 2) / s_n, s_n])
rng = np.random.default_rng(0)
for d in (2, 5, 9):  # the card: features in millimetres
    X = rng.normal(size=(50, d)) @ rng.normal(size=(d, d))
    change = np.linalg.slogdet(np.cov((1000 * X).T))[1]
    change -= np.linalg.slogdet(np.cov(X.T))[1]
    assert np.isclose(change, 6 * d * np.log(10))
V = T[:10, :10]  # the card
assert np.isclose(np.linalg.det(V @ V.T), 1)
assert np.isclose(np.linalg.cond(V @ V.T), 3.7e6, rtol=0.01)
assert np.isclose(np.linalg.slogdet(0.01 * np.eye(40))[1], -80 * np.log(10))
