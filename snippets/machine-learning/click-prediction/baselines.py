"""Popularity, last item, and several lags, on sequences with known truth."""

import numpy as np


def world(seed, n=60, users=3000, T=12):
    """Chains: half the last item, 0.3 the third last, else popularity."""
    rng = np.random.default_rng(seed)
    popular = 1 / np.arange(1, n + 1)
    popular /= popular.sum()
    near, far = rng.dirichlet(np.full(n, 0.1), size=(2, n))
    S = rng.choice(n, size=(users, T), p=popular)
    for t in range(3, T):
        p = 0.5 * near[S[:, t - 1]] + 0.3 * far[S[:, t - 3]] + 0.2 * popular
        S[:, t] = (p.cumsum(axis=1) < rng.random((users, 1))).sum(axis=1)
    S = np.minimum(S, n - 1)
    last = 0.5 * near[S[:, -2]] + 0.3 * far[S[:, -4]] + 0.2 * popular
    return S, last


# --8<-- [start:show]
def follow(S, lag, n, prior):
    """Shares (n, n) of the items that come lag steps after each item."""
    C = 5.0 * np.tile(prior, (n, 1))  # shrunk towards popularity
    np.add.at(C, (S[:, :-lag].ravel(), S[:, lag:].ravel()), 1)
    return C / C.sum(axis=1, keepdims=True)


def predict(S, past, n, lags, weights):
    """Chance (users, n) of the last item after past; learnt from S."""
    train = S[:, :-1]
    popular = np.bincount(train.ravel(), minlength=n) / train.size
    out = (1 - sum(weights)) * np.tile(popular, (len(S), 1))
    for lag, w in zip(lags, weights, strict=True):
        out += w * follow(train, lag, n, popular)[past[:, -1 - lag]]
    return out


def hit(S, p, k=5):
    top = np.argsort(-p, axis=1)[:, :k]
    return np.mean((top == S[:, -1:]).any(axis=1))


# --8<-- [end:show]


def run(seed):
    S, truth = world(seed)
    mixed = S.copy()
    rng = np.random.default_rng(seed)
    mixed[:, :-1] = rng.permuted(S[:, :-1], axis=1)
    plans = {
        "popularity": ((), ()),
        "last item": ((1,), (0.8,)),
        "last three": ((1, 2, 3), (0.5, 0.1, 0.3)),
    }
    got = {}
    for name, (lags, weights) in plans.items():
        p = predict(S, S, 60, lags, weights)
        q = predict(S, mixed, 60, lags, weights)
        got[name] = hit(S, p), hit(S, q)
    got["true chances"] = hit(S, truth), None
    return got


got = run(1)
# --8<-- [start:print]
print("hit among 5     in order  history shuffled")
for name, (a, b) in got.items():
    print(f"{name:14} {a:9.3f}", "" if b is None else f"{b:12.3f}")
# --8<-- [end:print]

for seed in (1, 2, 3):
    g = run(seed)
    one = {name: a for name, (a, _) in g.items()}
    assert one["popularity"] < one["last item"] < one["last three"]
    assert one["last three"] < one["true chances"] + 0.01
    assert g["popularity"][0] == g["popularity"][1]
    assert g["last three"][1] < 0.8 * g["last three"][0]
# shares are shares, and the tested item is not among the training events
S, _ = world(4)
p = predict(S, S, 60, (1, 3), (0.5, 0.3))
assert np.allclose(p.sum(axis=1), 1)
other = S.copy()
other[:, -1] = (S[:, -1] + 1) % 60
assert np.array_equal(predict(other, S, 60, (1, 3), (0.5, 0.3)), p)
# after 0 comes 1 twice, after 1 comes 0 once; the prior counts five
shares = follow(np.array([[0, 1, 0, 1]]), 1, 2, np.array([0.25, 0.75]))
assert np.allclose(shares, [[1.25 / 7, 5.75 / 7], [2.25 / 6, 3.75 / 6]])
