"""A small network: cut from the teacher, or from a random start."""

import numpy as np
from sklearn.datasets import load_digits

images, label = load_digits(return_X_y=True)
images, onehot = images / 16, np.eye(10)[label]


def forward(X, P):
    H = np.maximum(X @ P[0] + P[1], 0)
    Z = H @ P[2] + P[3]
    Q = np.exp(Z - Z.max(axis=1, keepdims=True))
    return H, Q / Q.sum(axis=1, keepdims=True)


def train(P, X, Y, rng, steps, rate=0.3):
    for _ in range(steps):
        b = rng.integers(len(X), size=32)
        H, Q = forward(X[b], P)
        G = (Q - Y[b]) / 32
        D = (G @ P[2].T) * (H > 0)
        g = [X[b].T @ D, D.sum(0), H.T @ G, G.sum(0)]
        P = [p - rate * d for p, d in zip(P, g, strict=True)]
    return P


def start(m, rng):
    W1, W2 = rng.normal(size=(64, m)) / 6, rng.normal(size=(m, 10)) / 6
    return [W1, np.zeros(m), W2, np.zeros(10)]


# --8<-- [start:show]
def keep_units(P, X, m):
    """The m hidden units that add most to the outputs on X (n, d)."""
    H = np.maximum(X @ P[0] + P[1], 0)
    # size of a unit's activation times that of its outgoing weights
    size = np.sqrt((H**2).mean(axis=0)) * np.linalg.norm(P[2], axis=1)
    units = np.sort(np.argsort(-size)[:m])
    return [P[0][:, units], P[1][units], P[2][units], P[3]]


# --8<-- [end:show]
accuracy = {}
for seed in range(3):
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(label))
    test, rows = order[:500], order[500:]
    X = images[rows]
    teacher = train(start(64, rng), X, onehot[rows], rng, 300)
    soft = forward(X, teacher)[1]
    whole = keep_units(teacher, X, 64)
    assert all(
        np.array_equal(a, b) for a, b in zip(whole, teacher, strict=True)
    )
    right = forward(images[test], teacher)[1].argmax(axis=1) == label[test]
    accuracy.setdefault("teacher", []).append(right.mean())
    dead = [teacher[0], teacher[1], teacher[2].copy(), teacher[3]]
    size = np.linalg.norm(dead[2], axis=1) * (X @ dead[0] + dead[1] > 0).any(0)
    strong = size.argmax()
    dead[2][strong] = 0  # a unit without effect is not kept
    small = keep_units(dead, X, 32)
    assert not (small[0] == dead[0][:, [strong]]).all(axis=0).any()
    for name, P in {
        "cut": keep_units(teacher, X, 12),
        "random": start(12, rng),
    }.items():
        done = 0
        for steps in (0, 20, 100, 400):
            P = train(P, X, soft, rng, steps - done)
            done = steps
            right = forward(images[test], P)[1].argmax(axis=1) == label[test]
            accuracy.setdefault((name, steps), []).append(right.mean())
# --8<-- [start:table]
print(f"teacher, 64 units: {np.mean(accuracy['teacher']):.2f}")
print("12 units, steps of distilling:   0    20   100   400")
for name in ("cut", "random"):
    a = [np.mean(accuracy[name, s]) for s in (0, 20, 100, 400)]
    print(f"  {name:26}", "  ".join(f"{x:.2f}" for x in a))
# --8<-- [end:table]
for steps in (20, 100):
    assert np.min(accuracy["cut", steps]) > np.max(accuracy["random", steps])
gap = [
    np.mean(accuracy["cut", s]) - np.mean(accuracy["random", s])
    for s in (0, 20, 100, 400)
]
assert 2 * gap[3] < gap[2] < gap[1]
assert np.mean(accuracy["teacher"]) - np.mean(accuracy["cut", 0]) > 0.1
