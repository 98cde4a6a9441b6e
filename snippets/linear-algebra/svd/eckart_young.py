"""The truncated SVD against 1,500 rivals of the same rank."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
m, n, k = 8, 6, 2
A = rng.normal(size=(m, n))
U, s, Vt = np.linalg.svd(A, full_matrices=False)
A_k = U[:, :k] * s[:k] @ Vt[:k]


def errors(B):
    return np.array([np.linalg.norm(A - B, 2), np.linalg.norm(A - B)])


rivals = []
for _ in range(1500):  # all of rank 2, near the best one
    L = U[:, :k] * s[:k] + 0.05 * rng.normal(size=(m, k))
    R = Vt[:k] + 0.05 * rng.normal(size=(k, n))
    rivals.append(errors(L @ R))

print("error            spectral  Frobenius")
print("truncated SVD   {:9.4f} {:10.4f}".format(*errors(A_k)))
print("best of rivals  {:9.4f} {:10.4f}".format(*np.min(rivals, axis=0)))
shrunk = U[:, :k] * (s[:k] - 0.5 * s[k]) @ Vt[:k]
print("shrunk values   {:9.4f} {:10.4f}".format(*errors(shrunk)))
# --8<-- [end:show]

assert np.allclose(errors(A_k), [s[k], np.sqrt(np.sum(s[k:] ** 2))])
assert np.all(np.array(rivals) >= errors(A_k) - 1e-12)
assert np.linalg.matrix_rank(L @ R) == k  # near the best one: within a tenth
assert np.all(np.array(rivals) < 1.1 * errors(A_k))
frobenius = np.sqrt(np.sum(s[k:] ** 2) + k * (s[k] / 2) ** 2)
assert np.isclose(errors(shrunk)[1], frobenius)
assert np.isclose(errors(shrunk)[0], s[k])  # a tie in the spectral norm ...
assert errors(shrunk)[1] > errors(A_k)[1]  # ... and none in the Frobenius
for rival in (U[:, [0, 2]] * s[[0, 2]] @ Vt[[0, 2]], U[:, :1] * s[0] @ Vt[:1]):
    assert np.all(errors(rival) > errors(A_k))  # another term, or one fewer
