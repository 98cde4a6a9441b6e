"""The balance loss while tuning on one field."""

import numpy as np

M, d = 8, 16


def probabilities(X, R):
    S = X @ R
    P = np.exp(S - S.max(axis=1, keepdims=True))
    return P / P.sum(axis=1, keepdims=True)


# --8<-- [start:show]
def balance_step(X, R, rate):
    """A step of R (d, M) down the balance loss of the batch X, top 1."""
    P = probabilities(X, R)
    f = np.bincount(P.argmax(axis=1), minlength=M) / len(X)
    dS = M * P * (f - P @ f[:, None]) / len(X)
    return R - rate * X.T @ dS


# --8<-- [end:show]
def run(seed):
    rng = np.random.default_rng(seed)
    X = np.repeat(rng.normal(size=(M, d)), 100, axis=0)
    X = X + 0.4 * rng.normal(size=X.shape)
    field = np.repeat(np.arange(M), 100)
    R = np.zeros((d, M))
    for _ in range(150):  # pretraining: field e goes to expert e
        P = probabilities(X, R)
        R = R - 0.5 * X.T @ (P - np.eye(M)[field]) / len(X)
    before = probabilities(X, R).argmax(axis=1)
    assert (before == field).mean() > 0.97
    kept = []
    for rows in (field == 0, np.ones(len(X), dtype=bool)):
        T = R
        for _ in range(150):
            T = balance_step(X[rows], T, 0.3)
        after = probabilities(X, T).argmax(axis=1)
        load = np.bincount(after[rows], minlength=M) / rows.sum()
        kept.append([(after == before)[field == 0].mean(), load.max()])
    T, own = R, field == 0  # beside the loss that taught the router
    for _ in range(150):
        task = probabilities(X[own], T) - np.eye(M)[field[own]]
        T = balance_step(X[own], T, 0.03) - 0.3 * X[own].T @ task / own.sum()
    beside = probabilities(X[own], T).argmax(axis=1)
    assert (beside == before[own]).mean() > 0.95
    # the step is the gradient of M sum f p with f held fixed
    P = probabilities(X[:50], R)
    f = np.bincount(P.argmax(axis=1), minlength=M) / 50
    E = np.zeros_like(R)
    E[3, 2] = 1e-6

    def value(R):
        return M * f @ probabilities(X[:50], R).mean(axis=0)

    slope = (value(R + E) - value(R - E)) / 2e-6
    assert np.isclose((R - balance_step(X[:50], R, 1))[3, 2], slope, atol=1e-7)
    return np.array(kept)


kept = np.array([run(seed) for seed in range(3)])
# --8<-- [start:table]
for name, (same, load) in zip(
    ("one field", "all fields"), kept.mean(axis=0), strict=True
):
    print(
        f"batches of {name:10}: same expert {same:.2f}, largest load {load:.2f}"
    )
# --8<-- [end:table]
assert (kept[:, 0, 0] < 0.5).all() and (kept[:, 1, 0] > 0.95).all()
