"""Four causal masks, tested by changing one token at a time."""

import numpy as np
from scipy.special import softmax


# --8<-- [start:show]
def moved(layer, X, rng, tol=1e-9):
    """Entry (i, j): does changing token j of X (T, d) move output i?"""
    Y, out = layer(X), np.zeros((len(X), len(X)), dtype=bool)
    for j in range(len(X)):
        Z = X.copy()
        Z[j] += rng.normal(size=X.shape[1])
        out[:, j] = np.abs(layer(Z) - Y).max(axis=1) > tol
    return out


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
T, d = 5, 6
X, *W = rng.normal(size=(T, d)), *rng.normal(size=(3, d, d))
W_Q, W_K, W_V = (w / np.sqrt(d) for w in W)
past = np.tri(T, dtype=bool)  # True where key s <= query t
masks = {
    "-inf before": lambda S: softmax(np.where(past, S, -np.inf), axis=1),
    "0 before": lambda S: softmax(np.where(past, S, 0), axis=1),
    "0 after": lambda S: np.where(past, softmax(S, axis=1), 0),
    "transposed": lambda S: softmax(np.where(past.T, S, -np.inf), axis=1),
}


def head(X, name):
    A = masks[name]((X @ W_Q) @ (X @ W_K).T / np.sqrt(d))
    return A @ (X @ W_V)


for name, weights in masks.items():
    sums = weights((X @ W_Q) @ (X @ W_K).T / np.sqrt(d)).sum(axis=1)
    table = moved(lambda X, name=name: head(X, name), X, rng)
    causal = np.array_equal(table, past)  # neither more nor less
    print(f"{name:11} causal: {causal!s:5}  row sums {sums.round(2)}")
# --8<-- [end:run]
for i, name in enumerate(masks):  # every weight by itself
    A = masks[name]((X @ W_Q) @ (X @ W_K).T / np.sqrt(d))
    for t in range(T):
        e = [np.exp((X[t] @ W_Q) @ (X[s] @ W_K) / d**0.5) for s in range(T)]
        seen = e[: t + 1]
        want = (
            [*np.array(seen) / sum(seen), *[0] * (T - t - 1)],
            np.array([*seen, *[1] * (T - t - 1)]) / (sum(seen) + T - t - 1),
            [*np.array(seen) / sum(e), *[0] * (T - t - 1)],
            [*[0] * t, *np.array(e[t:]) / sum(e[t:])],
        )[i]
        assert np.allclose(A[t], want)
        if name == "transposed":
            assert np.isclose(sums[t], sum(want))
for seed in range(3):
    rng = np.random.default_rng(seed)
    X, *W = rng.normal(size=(T, d)), *rng.normal(size=(3, d, d))
    W_Q, W_K, W_V = (w / np.sqrt(d) for w in W)
    for name in masks:
        table = moved(lambda X, name=name: head(X, name), X, rng)
        if name == "-inf before":
            assert np.array_equal(table, past)
        else:
            assert np.triu(table, k=1).any()
# zeros after, divided by the row's sum: the same as -inf before
S = rng.normal(size=(T, T))
late = masks["0 after"](S)
assert np.allclose(
    late / late.sum(axis=1, keepdims=True), masks["-inf before"](S)
)
assert np.all(late.sum(axis=1)[:-1] < 1) and np.isclose(late[-1].sum(), 1)
# unless the future took all the weight, which leaves 0/0
S[0, 1] = 800
assert masks["0 after"](S)[0].sum() == 0
# inverted, the mask leaves exactly one query without a key: the last
assert (~past).any(axis=1).tolist() == [True] * (T - 1) + [False]
# a test that knows its direction: a shift by one is told from its transpose
shift = moved(lambda X: np.vstack([X[:1], X[:-1]]), X, rng)
assert (
    shift.tolist()
    == (np.eye(T, k=-1) + np.eye(T) * [1, 0, 0, 0, 0] > 0).tolist()
)
# a prefix of 2 that is read both ways, then causal
prefix = past | (np.arange(T) < 2)
assert prefix[0].tolist() == [True, True, False, False, False]
