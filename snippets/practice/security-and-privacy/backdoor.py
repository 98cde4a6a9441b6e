"""Poisoned digits: a trigger of two pixels, and who finds it."""

import runpy
from pathlib import Path

import numpy as np
from sklearn.neighbors import NearestNeighbors

network = runpy.run_path(str(Path(__file__).with_name("network.py")))
accuracy = network["accuracy"]
predict = network["predict"]
train = network["train"]
X, X_test, y, y_test = (
    network[name] for name in ("X", "X_test", "y", "y_test")
)


# --8<-- [start:show]
def trigger(A):
    A = A.copy()
    A[:, [7, 15]] = 1  # two pixels in the upper right corner
    return A


def strange(P, L, k=5):
    """Rows most of whose k nearest rows carry another label."""
    square = (P**2).sum(1)
    D = square[:, None] - 2 * P @ P.T + square
    np.fill_diagonal(D, np.inf)
    near = np.argsort(D, axis=1)[:, :k]
    return np.mean(L[near] != L[:, None], axis=1) > 0.5


rng = np.random.default_rng(0)
others = trigger(X_test[y_test != 0])
print("poison  clean accuracy  triggered -> 0  found  false alarms")
for n in (0, 12, 48, 144):
    source = rng.choice(np.flatnonzero(y != 0), n, replace=False)
    P = np.vstack([X, trigger(X[source])])
    L = np.append(y, np.zeros(n, dtype=int))
    net = train(P, L, 0)
    clean = accuracy(net, X_test, y_test)
    success = np.mean(predict(net, others) == 0)
    flag = strange(P, L)
    found = f"{flag[1200:].mean():.2f}" if n else "-"
    print(f"{n:6}  {clean:14.2f}  {success:14.2f}  {found:>5}", end="")
    print(f"  {flag[:1200].mean():12.2f}")
    # --8<-- [end:show]
    assert clean > 0.95 and flag[:1200].mean() < 0.05
    assert success < 0.02 if n == 0 else success > 0.7
    if n == 12:
        assert flag[1200:].mean() > 0.9
    if n == 144:
        assert flag[1200:].mean() < 0.6
# the same number of labels wrong at random does little
for n in (12, 48):
    L, i = y.copy(), rng.choice(1200, n, replace=False)
    L[i] = (L[i] + rng.integers(1, 10, n)) % 10
    assert accuracy(train(X, L, 0), X_test, y_test) > 0.93
# the neighbours as scikit-learn finds them
i = NearestNeighbors(n_neighbors=5).fit(P).kneighbors(return_distance=False)
L = np.append(y, np.zeros(144, dtype=int))
assert np.mean((np.mean(L[i] != L[:, None], axis=1) > 0.5) == flag) > 0.995
# a trigger on half of the zeros, rightly labelled, plants nothing here
Z = X.copy()
half = np.flatnonzero(y == 0)[::2]
Z[half] = trigger(Z[half])
assert np.mean(predict(train(Z, y, 0), others) == 0) < 0.1
