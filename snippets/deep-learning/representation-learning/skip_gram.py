"""Skip-gram with negative sampling, from scratch."""

import numpy as np


# --8<-- [start:show]
def sgns_step(U, V, centre, context, negatives, eta):
    """One update in place of U, V (vocabulary, d); returns the loss."""
    u = U[centre].copy()
    rows = np.array([context, *negatives])
    labels = np.zeros(len(rows))
    labels[0] = 1
    scores = V[rows] @ u
    errors = 1 / (1 + np.exp(-scores)) - labels  # sigmoid minus label
    U[centre] -= eta * errors @ V[rows]
    np.add.at(V, rows, -eta * np.outer(errors, u))  # a row may repeat
    # -log sigma(s) is log(1 + e^s) - s, and -log sigma(-s) is log(1 + e^s)
    return np.sum(np.logaddexp(0, scores) - labels * scores)


U = np.array([[1.0, 2.0]])
V = np.array([[1.0, 0.0], [0.0, 1.0]])
loss = sgns_step(U, V, 0, 0, [1], eta=1.0)
print(f"loss {loss:.3f}, u becomes {U[0].round(3)}")
print("context rows become", V.round(3).tolist())
# --8<-- [end:show]
assert np.isclose(loss, np.log1p(np.exp(-1)) + np.log1p(np.exp(2)))

corpus = []
for beings, verbs, things in (
    (("cat", "dog", "horse"), ("eats", "smells"), ("meat", "grass")),
    (("nurse", "pilot", "clerk"), ("drives", "parks"), ("car", "van")),
):
    for a in beings:
        for b in verbs:
            corpus += [["the", a, b, "the", c] for c in things]
words = sorted({w for s in corpus for w in s})
index = {w: i for i, w in enumerate(words)}


# --8<-- [start:run]
def embed(corpus, seed, window=2, k=5, d=8, eta=0.2, epochs=20):
    rng = np.random.default_rng(seed)
    counts = np.bincount([index[w] for s in corpus for w in s])
    noise = counts**0.75 / np.sum(counts**0.75)
    table = rng.choice(len(words), 10_000, p=noise)  # draws made once
    U = rng.normal(0, 0.1, (len(words), d))
    V = np.zeros((len(words), d))
    for _ in range(epochs):
        for s in rng.permutation(corpus):
            for i, j in np.ndindex(len(s), len(s)):
                if 0 < abs(i - j) <= window:
                    drawn = table[rng.integers(10_000, size=k)]
                    sgns_step(U, V, index[s[i]], index[s[j]], drawn, eta)
    return U / np.linalg.norm(U, axis=1, keepdims=True)


for seed in range(3):
    U = embed(corpus, seed)
    near = U @ U[index["cat"]]
    shown = ("dog", "horse", "meat", "eats", "pilot", "car")
    print("cat:", "  ".join(f"{w} {near[index[w]]:.1f}" for w in shown))
    # --8<-- [end:run]
    assert min(near[index[w]] for w in ("dog", "horse")) > 0.85
    others = ("the", "eats", "smells", "nurse", "pilot", "car", "drives")
    assert max(near[index[w]] for w in others) < 0.6
    assert max(near[index[w]] for w in ("eats", "smells")) < 0.4
    assert min(near[index[w]] for w in ("meat", "grass")) > 0.8
assert not any("cat" in s and "dog" in s for s in corpus)
# the card: u = (1, 1), positive (2, 0), negatives (0, 1) and (0, 1)
U, V = np.array([[1.0, 1.0]]), np.array([[2.0, 0.0], [0.0, 1.0]])
loss = sgns_step(U, V, 0, 0, [1, 1], 1.0)
sigmoid = 1 / (1 + np.exp(-np.array([2.0, 1.0])))
assert np.isclose(loss, -np.log(sigmoid[0]) - 2 * np.log(1 - sigmoid[1]))
assert np.allclose(U[0], [1 + 2 * (1 - sigmoid[0]), 1 - 2 * sigmoid[1]])
assert np.allclose(V[1], np.array([0, 1]) - 2 * sigmoid[1])  # both draws
# gradients against differences of the loss
rng = np.random.default_rng(2)
U, V = rng.normal(size=(3, 4)), rng.normal(size=(5, 4))


def value(U, V):
    return sgns_step(U.copy(), V.copy(), 2, 1, [0, 4, 0], 0.0)


U1, V1 = U.copy(), V.copy()
sgns_step(U1, V1, 2, 1, [0, 4, 0], 1.0)
for M, step in ((U, U - U1), (V, V - V1)):
    for i in np.ndindex(M.shape):
        ends = []
        for e in (1e-6, -1e-6):
            M[i] += e
            ends.append(value(U, V))
            M[i] -= e
        assert np.isclose((ends[0] - ends[1]) / 2e-6, step[i], atol=1e-7)
