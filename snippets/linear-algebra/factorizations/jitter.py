"""A valid kernel matrix on which Cholesky fails, and what jitter does."""

import numpy as np


# --8<-- [start:show]
def works(K):
    try:
        np.linalg.cholesky(K)
    except np.linalg.LinAlgError:
        return False
    return True


def kernel(n, dtype):
    x = np.linspace(0, 1, n)
    return np.exp(-((x[:, None] - x) ** 2) / (2 * 0.5**2)).astype(dtype)


for n, dtype in ((5, np.float64), (50, np.float64), (50, np.float32)):
    K, eye = kernel(n, dtype), np.eye(n, dtype=dtype)
    passed = [works(K + dtype(d) * eye) for d in (0, 1e-8, 1e-3)]
    print(f"n = {n:2}, {dtype.__name__}: jitter 0, 1e-8, 1e-3: {passed}")
    # --8<-- [end:show]
    bound = n * np.finfo(dtype).eps * n  # lambda_max is at most the trace n
    smallest = np.linalg.eigvalsh(K.astype(float))[0]
    assert n == 5 or abs(smallest) < bound
    assert passed[2] and passed[0] == (n == 5)
    assert passed[1] == (dtype is np.float64)

assert np.isclose(kernel(3, np.float64)[0, 1], np.exp(-0.5))  # 0.5 apart
K = kernel(50, np.float64)
assert works(K + 1e-6 * np.eye(50)) and np.trace(K) == 50
twice = np.ix_([0, 1, 1], [0, 1, 1])  # a repeated point
assert np.linalg.matrix_rank(kernel(3, np.float64)[twice]) == 2
K = kernel(50, np.float32)
assert np.array_equal(K + np.float32(1e-8) * np.eye(50, dtype=np.float32), K)
K, x = kernel(50, np.float64), np.linspace(0, 1, 50)
c = -x[1] / np.log(K[0, 1])  # a rough kernel, neighbours as close: no trouble
rough = np.exp(-np.abs(x[:, None] - x) / c)
assert np.isclose(rough[0, 1], K[0, 1]) and works(rough)
assert np.abs(np.diff(rough, axis=0)).max() < np.abs(np.diff(K, axis=0)).max()
floor = (1 - K[0, 1]) / (1 + K[0, 1])  # least spectral density of an AR(1)
assert floor * 0.999 < np.linalg.eigvalsh(rough)[0]
for d in (1e-6, 1e-3):  # all eigenvalues move up by d, vectors stay
    K = kernel(20, np.float64)
    shifted = np.linalg.eigvalsh(K + d * np.eye(20))
    assert np.allclose(shifted, np.linalg.eigvalsh(K) + d, atol=1e-12)
    assert np.linalg.cond(K + d * np.eye(20)) < (20 + d) / d
