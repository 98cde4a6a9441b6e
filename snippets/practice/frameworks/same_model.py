"""A network of one hidden layer, its gradient by hand, trained in NumPy."""

import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(40, 3))
y = np.sin(2 * X[:, 0]) + X[:, 1] * X[:, 2] + 0.1 * rng.normal(size=40)
start = {
    "W1": rng.normal(size=(3, 5)),
    "b1": 0.1 * rng.normal(size=5),
    "W2": 0.5 * rng.normal(size=(5, 1)),
    "b2": 0.1 * rng.normal(size=1),
}


# --8<-- [start:show]
def forward(p, X):
    H = np.tanh(X @ p["W1"] + p["b1"])  # (n, 5)
    return H, (H @ p["W2"] + p["b2"])[:, 0]  # (n,)


def loss(p, X, y):
    return np.mean((forward(p, X)[1] - y) ** 2)


def gradient(p, X, y):
    H, prediction = forward(p, X)
    D2 = 2 * (prediction - y)[:, None] / len(y)  # (n, 1)
    D1 = D2 @ p["W2"].T * (1 - H**2)  # (n, 5)
    return {
        "W1": X.T @ D1,
        "b1": D1.sum(axis=0),
        "W2": H.T @ D2,
        "b2": D2.sum(axis=0),
    }


def train(p, steps=100, rate=0.1):
    for _ in range(steps):
        g = gradient(p, X, y)
        p = {name: p[name] - rate * g[name] for name in p}
    return p


trained = train(start)
print(f"{loss(start, X, y):.6f} -> {loss(trained, X, y):.6f}")
# --8<-- [end:show]

g = gradient(start, X, y)
for name, value in start.items():
    for index in np.ndindex(value.shape):
        up, down = ({k: v.copy() for k, v in start.items()} for _ in "ab")
        up[name][index] += 1e-5
        down[name][index] -= 1e-5
        slope = (loss(up, X, y) - loss(down, X, y)) / 2e-5
        assert abs(g[name][index] - slope) < 1e-7
assert loss(trained, X, y) < 0.5 * loss(start, X, y)
