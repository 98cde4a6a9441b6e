"""The spectral radius rules the end, the norm the beginning."""

import numpy as np

# --8<-- [start:show]
W = np.array([[0.9, 5.0], [0.0, 0.8]])
D = np.diag([0.9, 0.8])  # the same eigenvalues


def norm_of_power(M, t):
    return np.linalg.norm(np.linalg.matrix_power(M, t), 2)


print("  t   norm of W^t   norm of D^t")
for t in (1, 6, 20, 50):
    print(f"{t:3} {norm_of_power(W, t):10.2f} {norm_of_power(D, t):13.3f}")
# --8<-- [end:show]

powers = [np.linalg.matrix_power(W, t) for t in range(100)]
for t, power in enumerate(powers):
    corner = 50 * (0.9**t - 0.8**t)
    assert np.isclose(power[0, 1], corner)
    closed = np.array([[0.9**t, corner], [0, 0.8**t]])
    longest = np.sqrt(np.linalg.eigvalsh(closed.T @ closed)[-1])
    assert np.isclose(norm_of_power(W, t), longest)
    assert np.isclose(norm_of_power(D, t), 0.9**t)
norms = np.array([norm_of_power(W, t) for t in range(100)])
assert np.allclose(np.linalg.eigvals(W), np.diag(D)) and norms[6] > 13
assert np.argmax(norms) == 6
lam, V = np.linalg.eig(W)
rho = np.abs(lam).max()
t = np.arange(100)
assert np.isclose(rho, 0.9)
assert np.all(norms[1:] > rho ** t[1:])
assert np.all(norms[1:] < np.linalg.cond(V) * rho ** t[1:])
long = norm_of_power(W, 5000) ** (1 / 5000)
assert np.isclose(long, rho, rtol=1e-2)  # Gelfand
N = np.array([[0.0, 2.0], [0.0, 0.0]])
assert np.allclose(N @ N.T, np.diag([4, 0])) and np.allclose(N @ N, 0)
