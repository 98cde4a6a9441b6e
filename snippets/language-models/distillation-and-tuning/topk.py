"""Teacher targets cut to k tokens: bytes, and the bias of renormalising."""

import numpy as np


# --8<-- [start:show]
def cut_targets(p, k):
    """The k largest of p (T, V): ids and values (T, k), and the rest (T,)."""
    # O(T V log V), ties by smaller id; a partition would do in
    # O(T V + T k log k), but breaks ties at the k-th value at will
    ids = np.argsort(-p, axis=1, kind="stable")[:, :k]
    kept = np.take_along_axis(p, ids, axis=1)
    rest = np.maximum(1 - kept.sum(axis=1), 0.0)  # rounding may give -2e-16
    return ids, kept, rest


p = np.array([[0.5, 0.2, 0.1, 0.1, 0.06, 0.04]])
ids, kept, rest = cut_targets(p, 2)
renormalised = kept / kept.sum(axis=1, keepdims=True)
print("ids", ids[0], "kept", kept[0], "rest", rest.round(2)[0])
print("renormalised", renormalised[0].round(3))
tokens, V, k = 100e6, 128_000, 64
print(f"whole rows: {tokens * V * 2 / 1e12:.1f} TB")
print(f"{k} ids and values: {tokens * (k * (4 + 2) + 2) / 1e9:.1f} GB")
# --8<-- [end:show]

rng = np.random.default_rng(0)
q = rng.dirichlet(0.3 * np.ones(50), size=7)
ids, kept, rest = cut_targets(q, 8)
assert ids.shape == kept.shape == (7, 8) and rest.shape == (7,)
assert np.allclose(kept, -np.sort(-q, axis=1)[:, :8])
assert np.allclose(kept, np.take_along_axis(q, ids, axis=1))
assert np.allclose(kept.sum(axis=1) + rest, 1) and (rest > 0.01).any()
row = np.tile([0.01, 0.03], 25)[None]
assert cut_targets(row, 25)[0][0].tolist() == list(range(1, 50, 2))
ties = cut_targets(np.full((1, 4), 0.25), 3)  # ties by id
assert ties[0].tolist() == [[0, 1, 2]] and np.isclose(ties[2][0], 0.25)
whole = cut_targets(q, 50)[2]
assert np.isclose(whole, 0).all() and (whole >= 0).all()


# the optimum of the loss with renormalised targets is too sharp; with a
# bucket for the rest the kept probabilities are met: check by descent
def fit(bucket):
    z = np.zeros(6)
    for _ in range(4_000):
        s = np.exp(z - z.max())
        s /= s.sum()
        if bucket:  # d/dz of -sum_kept p log s - rest log(1 - s_kept)
            tail = s.copy()
            tail[:2] = 0
            g = s.copy()
            g[:2] -= p[0, :2]
            g -= (1 - p[0, :2].sum()) * tail / tail.sum()
        else:
            g = s.copy()
            g[:2] -= renormalised[0]
        z -= 0.5 * g
    return s


assert np.allclose(fit(True)[:2], p[0, :2], atol=1e-6)
assert fit(False)[0] > 0.71 and fit(False)[2:].sum() < 1e-3
# the card: top 2 of (0.4, 0.3, 0.1, 0.1, 0.1)
ids, kept, rest = cut_targets(np.array([[0.4, 0.3, 0.1, 0.1, 0.1]]), 2)
assert np.isclose(rest[0], 0.3) and np.isclose(kept[0, 0] / 0.7, 4 / 7)
assert 20e6 * 50_000 * 2 == 2e12 and 20e6 * (32 * 6 + 2) == 3.88e9
