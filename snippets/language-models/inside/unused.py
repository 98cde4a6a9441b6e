"""A property that a probe reads and the network does not use."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
N, d, m = 2000, 10, 32
X = rng.normal(size=(N, d))
used, unused = np.sign(X[:, 0]), np.sign(X[:, 1])
W, w = rng.normal(size=(d, m)) / np.sqrt(d), np.zeros(m)
for _ in range(300):  # train both layers on `used` alone
    H = np.tanh(X @ W)
    error = (H @ w - used) / N
    back = np.outer(error, w) * (1 - H**2)
    W, w = W - 0.3 * X.T @ back, w - 0.3 * H.T @ error
H = np.tanh(X @ W)


def accuracy(score, label):
    return np.mean(np.sign(score) == label)


after = {}
print(f"network {accuracy(H @ w, used):.2f}")
for name, label in {"used": used, "unused": unused}.items():
    u = np.linalg.lstsq(H, label, rcond=None)[0]  # a linear probe
    gap = H[label > 0].mean(axis=0) - H[label < 0].mean(axis=0)
    gap /= np.linalg.norm(gap)
    left = H - np.outer(H @ gap, gap)  # class means made equal
    after[name] = accuracy(left @ w, used)
    print(f"{name}: probe {accuracy(H @ u, label):.2f},", end=" ")
    print(f"network without it {after[name]:.2f}")
# --8<-- [end:show]
assert accuracy(H @ w, used) > 0.95
assert after["used"] < 0.6 and after["unused"] > 0.95
for seed in (1,):
    rng = np.random.default_rng(seed)
    X = rng.normal(size=(N, d))
    label = [np.sign(X[:, 0]), np.sign(X[:, 1])]
    W, w = rng.normal(size=(d, m)) / np.sqrt(d), np.zeros(m)
    for _ in range(300):
        H = np.tanh(X @ W)
        error = (H @ w - label[0]) / N
        back = np.outer(error, w) * (1 - H**2)
        W, w = W - 0.3 * X.T @ back, w - 0.3 * H.T @ error
    H = np.tanh(X @ W)
    full, after = accuracy(H @ w, label[0]), []
    for y in label:
        u = np.linalg.lstsq(H, y, rcond=None)[0]
        assert accuracy(H @ u, y) > 0.9  # both are there
        gap = H[y > 0].mean(axis=0) - H[y < 0].mean(axis=0)
        gap /= np.linalg.norm(gap)
        left = H - np.outer(H @ gap, gap)
        means = left[y > 0].mean(axis=0) - left[y < 0].mean(axis=0)
        assert np.allclose(means, 0)
        after.append(accuracy(left @ w, label[0]))
    assert after[0] < 0.6 and after[1] > full - 0.03  # one is used
