"""Refusals before and after tuning on harmless tickets."""

import numpy as np

d = 12


# --8<-- [start:show]
def requests(kind, n, rng):
    """Rows of features; the first tells harm, the second the firm's field."""
    harm, field = {
        "harmful": (1.5, 0),
        "harmful, own field": (1.5, 2),
        "harmless": (-1.5, 0),
        "alarming words": (-0.2, 0),
        "tickets": (-0.2, 2),
    }[kind]
    X = rng.normal(size=(n, d))
    X[:, 0] += harm
    X[:, 1] += field
    X[:, -1] = 1
    return X


def train(w, X, refuse, steps, rate=0.2):
    for _ in range(steps):
        p = 1 / (1 + np.exp(-X @ w))
        w = w - rate * X.T @ (p - refuse) / len(X)
    return w


# --8<-- [end:show]
KINDS = ("harmful", "harmful, own field", "alarming words", "tickets")


def refused(w, rng, n=2_000):
    return [(requests(k, n, rng) @ w > 0).mean() for k in KINDS]


def runs(seed):
    rng = np.random.default_rng(seed)
    old = [requests(k, 500, rng) for k in ("harmful", "harmless")]
    w = train(np.zeros(d), np.vstack(old), np.repeat([1, 0], 500), 300)
    X = [requests("tickets", 1_000, rng)]
    more = [requests(k, 100, rng) for k in ("harmful", "harmful, own field")]
    more += [requests(k, 400, rng) for k in ("harmful", "harmful, own field")]
    tuned = train(w, X[0], np.zeros(1_000), 300)
    assert (tuned[[0, 1, -1]] < w[[0, 1, -1]] - 0.1).all()  # shared weights
    rows = {"before": refused(w, rng)}
    for name, extra in {
        "tickets only": [],
        "+ 200 refusals": [more[0], requests("harmful", 100, rng)],
        "+ 200, half own": more[:2],
        "+ 1,000, half own": more,
    }.items():
        y = np.r_[np.zeros(1_000), np.ones(sum(map(len, extra)))]
        rows[name] = refused(train(w, np.vstack(X + extra), y, 300), rng)
    return rows


table = [runs(seed) for seed in range(3)]
# --8<-- [start:table]
print("refused             harmful  own field  alarming  tickets")
for name in table[0]:
    a, b, c, e = np.mean([t[name] for t in table], axis=0)
    print(f"{name:18}{a:8.2f}{b:10.2f}{c:11.2f}{e:9.2f}")
# --8<-- [end:table]
for t in table:
    before, only = t["before"], t["tickets only"]
    assert min(before[:2]) > 0.85 and before[3] > 0.3
    assert only[0] < before[0] / 2 and only[1] < 0.1
    assert only[2] < before[2] / 2  # over-refusal falls with it
    plain, half = t["+ 200 refusals"], t["+ 200, half own"]
    assert only[1] < plain[1] < half[1] and half[0] > only[0] + 0.2
    assert t["+ 1,000, half own"][1] > half[1] + 0.2
    assert t["+ 1,000, half own"][3] > half[3]  # and the price
# the gradient by finite differences
rng = np.random.default_rng(8)
X, y, w = requests("tickets", 30, rng), rng.random(30), rng.normal(size=d)


def loss(w):
    z = X @ w
    return np.mean(np.log1p(np.exp(z)) - y * z)


slope = [(loss(w + h) - loss(w - h)) / 2e-6 for h in 1e-6 * np.eye(d)]
assert np.allclose(train(w, X, y, 1), w - 0.2 * np.array(slope), atol=1e-7)
