"""Product quantisation: codes, and distances from tables."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n, d, m, words = 2000, 8, 4, 16  # 4 parts of 2 numbers, 4 bits each
X, q = rng.normal(size=(n, d)), rng.normal(size=d)
parts = X.reshape(n, m, d // m).swapaxes(0, 1)  # (m, n, d / m)
books = parts[:, :words].copy()
for _ in range(10):  # k-means in each part
    dist = ((parts[:, :, None] - books[:, None]) ** 2).sum(-1)
    codes = dist.argmin(-1)  # (m, n)
    for p in range(m):
        for w in range(words):
            books[p, w] = parts[p, codes[p] == w].mean(0)
table = ((q.reshape(m, 1, -1) - books) ** 2).sum(-1)  # (m, words), once
approx = sum(table[p, codes[p]] for p in range(m))  # look-ups only
true = ((X - q) ** 2).sum(1)
best = true.argsort()[:10]
size = m * 4 // 8
print("bytes a vector:", 4 * d, "->", size)
for keep in [10, 50, 100]:
    found = np.intersect1d(approx.argsort()[:keep], best)
    print(f"true 10 nearest among the first {keep}: {len(found)}")
# --8<-- [end:show]
rebuilt = books[np.arange(m)[:, None], codes].swapaxes(0, 1).reshape(n, d)
assert np.allclose(approx, ((rebuilt - q) ** 2).sum(1))
error = ((X - rebuilt) ** 2).sum(1).mean()
assert error < ((X - X.mean(0)) ** 2).sum(1).mean() / 3
assert 256**size == words**m  # all codes, no bit more
start = ((parts[:, :, None] - parts[:, None, :words]) ** 2).sum(-1)
assert error < 0.8 * start.min(-1).sum(0).mean()  # k-means has moved
assert np.all(np.isin(best, approx.argsort()[:50])) and len(best) == 10
# in the text: 768 numbers in 96 parts of 8 bits
assert 4 * 768 == 3072 and 96 * 8 // 8 == 96 and 3072 / 96 == 32
assert 96 * 256 == 24_576
# the text's small table: q = (1, 2, 0, 3), two parts, two words each
b = np.array([[[0.0, 1], [2, 2]], [[1, 3], [0, 0]]])
t = ((np.array([1.0, 2, 0, 3]).reshape(2, 1, 2) - b) ** 2).sum(-1)
assert t.tolist() == [[2, 1], [1, 9]]
# the card: each part's error, true against estimated
b = np.array([[[1.0, 1], [3, 0]], [[0, 2], [1, 0]]])
t = ((np.array([2.0, 0, 1, 1]).reshape(2, 1, 2) - b) ** 2).sum(-1)
assert t.tolist() == [[2, 1], [2, 1]]
x = np.array([1.2, 0.8, 0, 3]).reshape(2, 1, 2)
assert ((x - b) ** 2).sum(-1).argmin(1).tolist() == [0, 0]
assert np.allclose(
    ((np.array([2.0, 0, 1, 1]).reshape(2, 1, 2) - x) ** 2).sum(-1).ravel(),
    [2 - 0.72, 2 + 3],
)
assert np.isclose(((x.ravel() - [2, 0, 1, 1]) ** 2).sum(), 6.28)
# choosing a store: two million vectors, then ten billion
assert np.isclose(2e6 * 768 * 4 / 1e9, 6.1, atol=0.05)
assert np.isclose(1e10 * 768 * 4 / 1e12, 30.7, atol=0.05)
assert np.isclose(1e10 * 96 / 1e12, 0.96)
assert np.isclose(1e10 * 96 / 20 / 1e9, 48)
assert np.isclose(1 - 0.99**20, 0.18, atol=0.005)
# merging each shard's ten best gives the ten best of all: pieces of X
shards = np.array_split(np.random.default_rng(1).permutation(n), 20)
merged = np.concatenate([s[true[s].argsort()[:10]] for s in shards])
assert (merged[true[merged].argsort()[:10]] == best).all()
fewer = np.concatenate([s[true[s].argsort()[:1]] for s in shards])
assert (fewer[true[fewer].argsort()[:10]] != best).any()
