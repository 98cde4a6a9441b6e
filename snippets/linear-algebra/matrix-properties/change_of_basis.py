"""The reflection in the line through (2, 1), in two bases."""

import numpy as np

# --8<-- [start:show]
P = np.array([[2.0, -1.0], [1.0, 2.0]])  # new basis vectors as columns
B = np.diag([1.0, -1.0])  # the map in the new coordinates
A = P @ B @ np.linalg.inv(P)
print("A =", A.round(3).tolist())

quantities = {
    "trace": np.trace,
    "det(I - M)": lambda Z: np.linalg.det(np.eye(4) - Z),
    "eigenvalues": lambda Z: np.sort_complex(np.linalg.eigvals(Z)),
    "rank": lambda Z: np.linalg.matrix_rank(Z, rtol=1e-10),
    "singular values": lambda Z: np.linalg.svd(Z, compute_uv=False),
    "Frobenius norm": np.linalg.norm,
}
rng = np.random.default_rng(0)
M = rng.normal(size=(4, 3)) @ rng.normal(size=(3, 4))  # 4 by 4, rank 3
P = rng.normal(size=(4, 4))  # an invertible basis change
Q, _ = np.linalg.qr(P)  # an orthogonal one
similar, by_Q = np.linalg.solve(P, M @ P), Q.T @ M @ Q  # P^-1 M P, Q^-1 M Q
for name, f in quantities.items():
    kept = np.allclose(f(similar), f(M), atol=1e-9)
    kept_by_Q = np.allclose(f(by_Q), f(M), atol=1e-9)
    print(f"{name:16} kept: {kept!s:5}  if orthogonal: {kept_by_Q}")
# --8<-- [end:show]

assert np.allclose(A, [[0.6, 0.8], [0.8, -0.6]])
assert np.allclose(A @ [2, 1], [2, 1]) and np.allclose(A @ [-1, 2], [1, -2])
c = np.array([1.0, 1.0])  # coordinates in the new basis, of (1, 3)
assert np.allclose([2 * c[0] - c[1], c[0] + 2 * c[1]], [1, 3])
image = B @ c
new = [2 * image[0] - image[1], image[0] + 2 * image[1]]
assert np.allclose(new, A @ [1, 3])
assert quantities["rank"](M) == quantities["rank"](similar) == 3
assert np.allclose(P @ similar, M @ P) and np.allclose(Q @ by_Q, M @ Q)
for seed in range(5):
    rng = np.random.default_rng(seed)
    M, P = rng.normal(size=(2, 4, 4))
    Q, _ = np.linalg.qr(P)
    similar = np.linalg.solve(P, M @ P)
    for name, f in quantities.items():
        lost = name in ("singular values", "Frobenius norm")
        assert np.allclose(f(similar), f(M)) == (not lost)
        assert np.allclose(f(Q.T @ M @ Q), f(M))
    lam, V = np.linalg.eig(M)  # eigenvectors move by P^-1
    assert np.allclose(
        similar @ np.linalg.solve(P, V), np.linalg.solve(P, V * lam)
    )
    assert np.isclose(sum(lam), np.trace(M))
    assert np.isclose(np.linalg.det(similar), np.linalg.det(M))
    assert np.isclose(np.prod(1 - lam), quantities["det(I - M)"](M))
    assert np.isclose(np.prod(lam), np.linalg.det(M))


def ranks(M, lam):  # of the powers of M - lam I
    shifted = M - lam * np.eye(len(M))
    powers = [np.linalg.matrix_power(shifted, k) for k in (1, 2, 3)]
    return [int(np.linalg.matrix_rank(Z, rtol=1e-10)) for Z in powers]


one = np.diag([1.0, 0.0, 1.0], 1)  # nilpotent, blocks of sizes 2 and 2
other = np.diag([1.0, 1.0, 0.0], 1)  # 3 and 1
assert ranks(one, 0) == [2, 0, 0] and ranks(other, 0) == [2, 1, 0]
shear = np.array([[1.0, 1.0], [0.0, 1.0]])
assert ranks(np.eye(2), 1) == [0, 0, 0] and ranks(shear, 1) == [1, 0, 0]
assert ranks(shear.T, 1) == ranks(shear, 1)
N, E = np.array([[0.0, 1.0], [0.0, 0.0]]), np.diag([1.0, 0.0])
assert not (N @ E).any() and np.array_equal(E @ N, N)  # AB and BA
