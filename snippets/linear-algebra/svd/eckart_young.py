"""Truncated SVD against 3,000 rivals of the same rank, in both norms."""

import numpy as np

rng = np.random.default_rng(0)
m, n, k = 8, 6, 2
A = rng.normal(size=(m, n))
U, s, Vt = np.linalg.svd(A, full_matrices=False)
A_k = U[:, :k] * s[:k] @ Vt[:k]


def errors(B):
    return np.array([np.linalg.norm(A - B, 2), np.linalg.norm(A - B)])


best = errors(A_k)
assert np.allclose(best, [s[k], np.sqrt(np.sum(s[k:] ** 2))])

rivals = {"random subspace": [], "perturbed best": []}
for _ in range(1500):
    Q, _ = np.linalg.qr(rng.normal(size=(m, k)))
    rivals["random subspace"].append(errors(Q @ Q.T @ A))  # best inside Q
    L = U[:, :k] * s[:k] + 0.05 * rng.normal(size=(m, k))
    R = Vt[:k] + 0.05 * rng.normal(size=(k, n))
    rivals["perturbed best"].append(errors(L @ R))

print("error                     spectral  Frobenius")
print(f"{'truncated SVD':25} {best[0]:8.3f} {best[1]:10.3f}")
for name, found in rivals.items():
    low = np.min(found, axis=0)
    print(f"{'lowest, ' + name:25} {low[0]:8.3f} {low[1]:10.3f}")
    assert np.all(low >= best - 1e-12)

shrunk = U[:, :k] * (s[:k] - 0.5 * s[k]) @ Vt[:k]  # spectral norm: a tie
print(f"{'shrunk truncation':25} " + "{:8.3f} {:10.3f}".format(*errors(shrunk)))
assert np.isclose(errors(shrunk)[0], best[0])
assert errors(shrunk)[1] > best[1]
