import numpy as np
from answer import als
from judge import check


def shrunk(rows, targets, lam, k):
    """Ridge as least squares with k more rows."""
    rows = np.vstack([*rows, np.sqrt(lam) * np.eye(k)])
    return np.linalg.lstsq(rows, [*targets, *[0.0] * k], rcond=None)[0]


def reference(R, seen, V, lam, sweeps):
    (m, n), k = R.shape, V.shape[1]
    V = [row.astype(float) for row in V]
    for _ in range(sweeps):
        U = []
        for a in range(m):
            items = [i for i in range(n) if seen[a, i]]
            ratings = [R[a, i] for i in items]
            U.append(shrunk([V[i] for i in items], ratings, lam, k))
        for i in range(n):
            users = [a for a in range(m) if seen[a, i]]
            ratings = [R[a, i] for a in users]
            V[i] = shrunk([U[a] for a in users], ratings, lam, k)
    return np.array(U), np.array(V)


def data(m, n, k, share, seed):
    rng = np.random.default_rng(seed)
    seen = rng.random((m, n)) < share
    R = np.where(seen, rng.normal(1, 2, size=(m, n)), np.nan)
    return R, seen, rng.normal(size=(n, k))


def compare(R, seen, V, lam, sweeps):
    want = reference(R, seen, V, lam, sweeps)
    check(als, R, seen, V, lam, sweeps, want=want, rtol=1e-5, atol=1e-7)


def test_random():
    """Tables of several shapes, one sweep and more"""
    for seed, (m, n, k, share, lam, sweeps) in enumerate(
        [
            (5, 7, 2, 0.6, 1.0, 1),
            (9, 4, 3, 0.5, 0.3, 3),
            (6, 6, 4, 1.0, 2.0, 2),
            (3, 12, 1, 0.3, 0.1, 5),
        ]
    ):
        compare(*data(m, n, k, share, seed), lam, sweeps)


def test_hidden_cells():
    """Hidden cells of a table of rank one are found"""
    table = np.outer([1.0, 2, 3, 4], [1.0, 3, 2, 2])
    seen = np.array(
        [[1, 1, 0, 1], [0, 1, 1, 0], [1, 0, 1, 0], [0, 1, 0, 1]], dtype=bool
    )
    U, V = als(np.where(seen, table, 50.0), seen, np.ones((4, 1)), 1e-6, 300)
    off = abs(U @ V.T - table).max()
    assert off < 0.01, (
        f"the table of rank one is missed by up to {off:.3g}; the cells that"
        " were not seen hold 50"
    )


def test_objective():
    """The objective never rises"""
    R, seen, V = data(8, 10, 3, 0.5, 7)
    trail = []
    for sweeps in range(1, 7):
        U, W = als(R, seen, V, 0.5, sweeps)
        misfit = np.where(seen, R - U @ W.T, 0)
        trail.append((misfit**2).sum() + 0.5 * ((U**2).sum() + (W**2).sum()))
    assert (np.diff(trail) <= 1e-9).all(), (
        f"sweep by sweep the objective is {np.round(trail, 4)}"
    )


def test_whole_numbers():
    """Whole numbers do not round the factors"""
    R = np.array([[5, 1, 0], [4, 0, 1], [0, 1, 5]])
    compare(R, R > 0, np.array([[1, 0], [0, 1], [1, 1]]), 1.0, 2)
