"""A training loop with ten bugs, mended, and with each bug alone."""

import ast

import numpy as np

BROKEN = """
# --8<-- [start:show]
def train(X, y, rng, epochs=40, size=50, eta=0.2, width=32):
    n = 2 * len(X) // 3  # the rows after these are held out
    X = (X - X[:n].mean()) / X[:n].std()
    X = np.column_stack([X, np.ones(len(X))])
    X_train, y_train, X_test, y_test = X[:n], y[:n], X[n:], y[n:]
    W = np.zeros((X.shape[1], width))
    v = rng.normal(size=(width, 1)) / np.sqrt(width)
    losses = []
    for _ in range(epochs):
        X_train = X_train[rng.permutation(n)]
        total = 0
        for i in range(0, n, size):
            x, t = X_train[i : i + size], y_train[i : i + size]
            H = np.maximum(x @ W, 0)
            z = H @ v  # logits; the loss of one is log(1 + exp(z)) - t z
            total += np.mean(np.logaddexp(0, z) - t * z) * len(t)
            dz = 1 / (1 + np.exp(-z)) - t[:, None]
            v -= eta * H.T @ dz
            dH = (dz @ v.T) * (H >= 0)
            W -= eta * x.T @ dH
            eta *= 0.98
        losses.append(total / n)
    z = np.maximum(X_train @ W, 0) @ v
    return losses, np.mean((z[:, 0] > 0) == y_train)
# --8<-- [end:show]
"""
MENDED = """
# --8<-- [start:mended]
def train(X, y, rng, epochs=40, size=50, eta=0.2, width=32):
    mixed = rng.permutation(len(X))  # 1
    X, y = X[mixed], y[mixed]
    n = 2 * len(X) // 3  # the rows after these are held out
    X = (X - X[:n].mean(axis=0)) / X[:n].std(axis=0)  # 2
    X = np.column_stack([X, np.ones(len(X))])
    X_train, y_train, X_test, y_test = X[:n], y[:n], X[n:], y[n:]
    W = rng.normal(size=(X.shape[1], width)) / np.sqrt(X.shape[1])  # 3
    v = rng.normal(size=(width, 1)) / np.sqrt(width)
    losses = []
    for _ in range(epochs):
        mixed = rng.permutation(n)
        X_train, y_train = X_train[mixed], y_train[mixed]  # 4
        total = 0
        for i in range(0, n, size):
            x, t = X_train[i : i + size], y_train[i : i + size, None]  # 5
            H = np.maximum(x @ W, 0)
            z = H @ v  # logits; the loss of one is log(1 + exp(z)) - t z
            total += np.mean(np.logaddexp(0, z) - t * z) * len(t)
            dz = (1 / (1 + np.exp(-z)) - t) / len(t)  # 6
            dH = (dz @ v.T) * (H > 0)  # 7
            v -= eta * H.T @ dz  # 8: only after dH has used v
            W -= eta * x.T @ dH
        eta *= 0.98  # 9
        losses.append(total / n)
    z = np.maximum(X_test @ W, 0) @ v  # 10
    return losses, np.mean((z[:, 0] > 0) == y_test)
# --8<-- [end:mended]
"""
# For each bug what the mended loop has and what the broken one has instead.
BUGS = {
    "1 split": [
        (
            "    mixed = rng.permutation(len(X))  # 1\n"
            "    X, y = X[mixed], y[mixed]\n",
            "",
        )
    ],
    "2 axis": [("(axis=0)", "()"), ("  # 2", "")],
    "3 zeros": [
        (
            "rng.normal(size=(X.shape[1], width)) / np.sqrt(X.shape[1])  # 3",
            "np.zeros((X.shape[1], width))",
        )
    ],
    "4 labels": [
        (
            "        mixed = rng.permutation(n)\n        X_train, y_train ="
            " X_train[mixed], y_train[mixed]  # 4\n",
            "        X_train = X_train[rng.permutation(n)]\n",
        )
    ],
    "5 shape": [(", None]  # 5", "]"), ("- t)", "- t[:, None])")],
    "6 sum": [(" / len(t)  # 6", "")],
    "7 mask": [("(H > 0)  # 7", "(H >= 0)")],
    "8 order": [
        (
            "            v -= eta * H.T @ dz  # 8: only after dH has used v\n",
            "",
        ),
        (
            "            dH = (",
            "            v -= eta * H.T @ dz\n            dH = (",
        ),
    ],
    "9 decay": [("        eta *= 0.98  # 9", "            eta *= 0.98")],
    "10 test": [("X_test @ W", "X_train @ W"), ("y_test)", "y_train)")],
}


def plant(bugs, returned="losses"):
    code = MENDED.replace("return losses", f"return {returned}")
    for bug in bugs:
        for good, bad in BUGS[bug]:
            assert good in code, bug
            code = code.replace(good, bad)
    names = {"np": np}
    exec(code, names)
    return names["train"]


# --8<-- [start:run]
def data(rng, n=900):
    """Class 1 if columns 0 and 1 have one sign, 5 % wrong; sorted by class."""
    X = rng.normal(size=(n, 6))
    y = ((X[:, 0] * X[:, 1] > 0) ^ (rng.random(n) < 0.05)).astype(int)
    X = X * [1, 30, 1, 5, 1, 1] + [10, 0, 3, 0, -2, 0]
    by_class = np.argsort(y, kind="stable")
    return X[by_class], y[by_class]


def three_runs(bugs):
    runs = []
    for seed in range(3):
        rng = np.random.default_rng(seed)
        losses, accuracy = plant(bugs)(*data(rng), rng)
        runs.append((losses[0], losses[-1], accuracy))
    return runs


names = ["none", *BUGS]
runs = [three_runs([] if name == "none" else [name]) for name in names]
medians = np.median(runs, axis=1)
print("bug       ", *(f"{name.split()[0]:>5}" for name in names))
for what, row in zip(
    "first loss,last loss,accuracy".split(","), medians.T, strict=True
):
    print(f"{what:10}", *(f"{x:5.2f}" for x in row))
# --8<-- [end:run]
# the mended loop's first loss is its greatest; there are 40 epochs
by_seed = []
for seed in range(3):
    rng = np.random.default_rng(seed)
    X, y = data(rng)
    assert 0.92 < np.mean(((X[:, 0] - 10) * X[:, 1] > 0) == y) < 0.98
    losses, accuracy = plant([])(X, y, rng)
    by_seed.append((max(losses), losses[39], accuracy))
assert np.array_equal(by_seed, runs[0])

# all ten planted into the mended loop give the one that is shown
whole = MENDED
for pairs in BUGS.values():
    for good, bad in pairs:
        whole = whole.replace(good, bad)
assert ast.dump(ast.parse(whole)) == ast.dump(ast.parse(BROKEN))


def gradient_error(bugs, seed):
    """Of the first step on one batch: update / -eta against differences."""
    X, y = data(np.random.default_rng(seed))
    train = plant(bugs, "W, v")
    one = {"epochs": 1, "size": 600}
    V = []
    for eta in 0.0, 0.2:
        W, v, _ = train(X, y, np.random.default_rng(seed), eta=eta, **one)
        V.append((W, v))
    (W, v), (W_new, v_new) = V
    found = (W - W_new).ravel() / 0.2, (v - v_new).ravel() / 0.2
    mixed = np.random.default_rng(seed).permutation(900)
    A, t = X[mixed], y[mixed]
    A = (A - A[:600].mean(axis=0)) / A[:600].std(axis=0)
    A, t = np.column_stack([A, np.ones(900)])[:600], t[:600, None]

    def loss(W, v):
        z = np.maximum(A @ W, 0) @ v
        return np.mean(np.logaddexp(0, z) - t * z)

    worst = 0
    for P, grad, at in (W, found[0], 0), (v, found[1], 1):
        for k in range(0, P.size, 5):
            E = np.zeros(P.size)
            E[k] = 1e-7
            E = E.reshape(P.shape)
            up, down = (W + E, W - E) if at == 0 else (v + E, v - E)
            pair = ((up, v), (down, v)) if at == 0 else ((W, up), (W, down))
            want = (loss(*pair[0]) - loss(*pair[1])) / 2e-7
            worst = max(worst, abs(want - grad[k]))
    return worst


for seed in range(3):
    assert gradient_error([], seed) < 1e-6
    for bug in "5 shape", "9 decay", "10 test":  # not in the gradient
        assert gradient_error([bug], seed) < 1e-6
    for bug in "6 sum", "7 mask", "8 order":
        assert gradient_error([bug], seed) > 1e-4, bug

# What the text says of each, seed by seed.
assert medians[1, 1] < medians[0, 1]  # 1: the loss is good
assert medians[10, 2] > medians[0, 2]  # 10: so is what is reported
assert 0.98**480 < 1e-4  # 40 epochs of 12 steps
for seed in range(3):
    got = {name: run[seed][1:] for name, run in zip(names, runs, strict=True)}
    assert runs[names.index("6 sum")][seed][0] > 1
    rng = np.random.default_rng(seed)
    losses, _ = plant(["3 zeros"])(*data(rng), rng)
    assert max(losses) - min(losses) < 0.005
    loss, accuracy = got["none"]
    assert loss < 0.36 and 0.85 < accuracy < 0.95
    assert got["1 split"][0] < loss + 0.01
    assert got["1 split"][1] < accuracy - 0.15
    for bug in "2 axis", "3 zeros", "4 labels":  # near log 2, near chance
        assert abs(got[bug][0] - np.log(2)) < 0.06
        assert got[bug][1] < accuracy - 0.15
    assert got["5 shape"][0] > 1 and got["5 shape"][1] == accuracy
    for bug in "6 sum", "7 mask", "9 decay":
        assert got[bug][0] > loss + 0.05 and got[bug][1] < accuracy - 0.05
    assert abs(got["8 order"][0] - loss) < 0.002  # the loss does not tell
    assert abs(got["8 order"][1] - accuracy) < 0.01
    rng = np.random.default_rng(seed)
    both = plant(["3 zeros", "7 mask"])(*data(rng), rng)[0][-1]
    assert both < np.log(2) - 0.003  # 7 hides 3: a little moves
    assert abs(got["3 zeros"][0] - np.log(2)) < 1e-9
    assert data(rng)[1][600:].all()  # sorted: only class 1 is held out
    assert got["10 test"][0] == loss and got["10 test"][1] > accuracy - 0.01
    rng = np.random.default_rng(seed)
    with np.errstate(over="ignore"):
        assert plant(BUGS)(*data(rng), rng)[0][-1] > 1e3
