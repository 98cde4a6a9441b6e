"""A shuffle buffer on a stream that is sorted by class."""

import numpy as np
from sklearn.datasets import load_digits


# --8<-- [start:show]
def shuffle_buffer(stream, size, rng):
    """Yield every item once, drawn from a buffer of `size` >= 1 items."""
    buffer = []
    for item in stream:
        buffer.append(item)
        if len(buffer) == size:
            i = rng.integers(size)
            buffer[i], buffer[-1] = buffer[-1], buffer[i]
            yield buffer.pop()
    rng.shuffle(buffer)
    yield from buffer


# --8<-- [end:show]
X, y = load_digits(return_X_y=True)
mixed = np.random.default_rng(9).permutation(len(y))
X, y = np.column_stack([X / 16, np.ones(len(y))])[mixed], y[mixed]
stream = np.argsort(y[:1200], kind="stable")  # all 0s, then all 1s, ...


# --8<-- [start:run]
def one_pass(order, n=40, eta=0.5):
    W = np.zeros((10, 65))
    for rows in order.reshape(-1, n):
        P = np.exp(X[rows] @ W.T)
        P /= P.sum(axis=1, keepdims=True)
        W -= eta / n * (P - np.eye(10)[y[rows]]).T @ X[rows]
    return np.mean((X[1200:] @ W.T).argmax(axis=1) == y[1200:])


for size in (1, 120, 600, 1200):
    kinds, right = [], []
    for seed in range(3):
        rng = np.random.default_rng(seed)
        order = np.array(list(shuffle_buffer(stream, size, rng)))
        kinds += [len(set(y[rows])) for rows in order.reshape(-1, 40)]
        right.append(one_pass(order))
    print(f"buffer {size:4}: {np.mean(kinds):4.1f} classes a batch", end="")
    print(f", held out {min(right):.2f} to {max(right):.2f}")
# --8<-- [end:run]

for n, size in ((1, 1), (7, 1), (7, 3), (7, 7), (7, 20), (0, 4)):
    for seed in range(20):
        out = list(shuffle_buffer(range(n), size, np.random.default_rng(seed)))
        assert sorted(out) == list(range(n))
        assert all(t >= i - size + 1 for t, i in enumerate(out))
        assert size > 1 or out == list(range(n))
rng = np.random.default_rng(0)
first = [next(iter(shuffle_buffer(range(9), 4, rng))) for _ in range(4000)]
assert np.all(np.abs(np.bincount(first) / 4000 - 1 / 4) < 0.04)
whole = [tuple(shuffle_buffer(range(3), 3, rng)) for _ in range(6000)]
assert all(abs(whole.count(o) / 6000 - 1 / 6) < 0.03 for o in set(whole))
assert len(set(whole)) == 6
read = iter(range(100))  # it reads no further than it must
next(shuffle_buffer(read, 5, rng))
assert next(read) == 5
for seed in range(3):
    rng = np.random.default_rng(seed)
    orders = [
        np.array(list(shuffle_buffer(stream, size, rng)))
        for size in (1, 120, 600, 1200)
    ]
    scores = [one_pass(order) for order in orders]
    assert scores[0] < 0.2 < scores[3] - 0.2
    assert scores[1] < 0.5 < 0.6 < scores[2]
    assert scores[2] < scores[3] + 0.02
