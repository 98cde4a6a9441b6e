"""nu bounds two fractions on the training rows, and promises no more."""

import numpy as np
from sklearn.svm import OneClassSVM


# --8<-- [start:show]
def shares(X, new, nu, gamma):
    """Outside of X, support vectors among X, outside of new."""
    svm = OneClassSVM(nu=nu, gamma=gamma, tol=1e-7).fit(X)
    outside = svm.decision_function(X) < -1e-6
    foreign = svm.predict(new) == -1
    return outside.mean(), len(svm.support_) / len(X), foreign.mean()


rng = np.random.default_rng(0)
X, new = rng.normal(size=(400, 2)), rng.normal(size=(2000, 2))
print("gamma   outside  support vectors  new normal rows outside")
rows = {gamma: shares(X, new, 0.05, gamma) for gamma in (0.1, 1, 5)}
for gamma, (outside, vectors, foreign) in rows.items():
    print(f"{gamma:5} {outside:9.2f} {vectors:16.2f} {foreign:24.2f}")
# --8<-- [end:show]

for outside, vectors, _ in rows.values():
    assert outside <= 0.05 <= vectors
assert np.all(np.diff(list(rows.values()), axis=0)[:, 1] > 0)
assert outside == 0 and foreign > 6 * 0.05  # the narrow bumps
for seed in range(3):
    rng = np.random.default_rng(seed)
    A, B = rng.normal(size=(300, 2)), rng.normal(size=(1000, 2))
    for nu in (0.05, 0.2):
        table = np.array([shares(A, B, nu, gamma) for gamma in (0.1, 1, 5)])
        assert table[0, 2] < nu + 0.1 and table[2, 2] > 0.3
        assert np.all(np.diff(table[:, 1:], axis=0) > 0)
        for gamma, row in zip((0.1, 1, 5), table, strict=True):
            svm = OneClassSVM(nu=nu, gamma=gamma, tol=1e-7).fit(A)
            a = svm.dual_coef_[0]  # nu n times the alpha of the text
            assert np.isclose(a.sum(), nu * 300) and a.max() <= 1 + 1e-9
            assert row[0] <= nu <= row[1] and row[1] == np.sum(a > 0) / 300
            # The score is a weighted sum of kernels minus a threshold.
            C = np.vstack([A, B])
            gap = ((C[:, None] - A[svm.support_]) ** 2).sum(axis=2)
            f = np.exp(-gamma * gap) @ a + svm.intercept_[0]
            assert np.allclose(f, svm.decision_function(C))
            assert np.isclose(row[0], np.mean(f[:300] < -1e-6))
            assert np.isclose(row[2], np.mean(f[300:] < 0))
            # Outside means at the cap.
            full = svm.support_[np.isclose(a, 1)]
            assert set(np.flatnonzero(f[:300] < -1e-6)) <= set(full)
