"""Digits, distilled: fifty images, hard labels against a teacher's outputs."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

X, y = load_digits(return_X_y=True)
pool, test, y_pool, y_test = train_test_split(
    X / 16, y, test_size=600, stratify=y, random_state=0
)


def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


def labelled(per_class, seed):
    rng = np.random.default_rng(seed)
    rows = [np.flatnonzero(y_pool == c) for c in range(10)]
    return np.concatenate([rng.choice(r, per_class, False) for r in rows])


# --8<-- [start:show]
teacher = MLPClassifier(
    hidden_layer_sizes=(64,), learning_rate_init=0.01, tol=1e-3, random_state=0
)
teacher.fit(pool, y_pool)
hidden = np.maximum(pool @ teacher.coefs_[0] + teacher.intercepts_[0], 0)
v = hidden @ teacher.coefs_[1] + teacher.intercepts_[1]  # logits (n, 10)


def student(images, target, T):
    # 400 steps on T^2 times the cross-entropy at T, with a small penalty
    W, b = np.zeros((64, 10)), np.zeros(10)
    for _ in range(400):
        gradient = T * (softmax((images @ W + b) / T) - target) / len(images)
        W -= images.T @ gradient + 0.001 * W
        b -= gradient.sum(axis=0)
    return np.mean((test @ W + b).argmax(axis=1) == y_test)


def compare(rows):
    soft = [softmax(v[rows] / T) for T in (1, 4)]
    hard = np.eye(10)[y_pool[rows]]
    runs = [(hard, 1), (soft[0], 1), (soft[1], 4)]
    return [student(pool[rows], target, T) for target, T in runs]


print(f"teacher, 1197 labels: {teacher.score(test, y_test):.2f}")
scores = np.array([compare(labelled(5, seed)) for seed in range(4)])
names = ["hard labels", "soft, T = 1", "soft, T = 4"]
for name, score in zip(names, scores.mean(axis=0), strict=True):
    print(f"student, 50 images, {name}: {score:.2f}")
# --8<-- [end:show]
assert (len(pool), len(test)) == (1797 - 600, 600)  # as the text says
assert pool.min() == 0 and pool.max() == 1  # grey values as shares


def dual(rows, target):
    """The same student by its weights on images; T only scales its logits."""
    A, b, inner = np.zeros((len(rows), 10)), 0, pool[rows] @ pool[rows].T
    for _ in range(400):
        gradient = (softmax(inner @ A + b) - target) / len(rows)
        A, b = (1 - 0.001) * A - gradient, b - gradient.sum(axis=0)
    answer = (test @ pool[rows].T @ A + b).argmax(axis=1)
    return np.mean(answer == y_test)


for seed in range(4):
    rows = labelled(5, seed)  # fifty images, five of each digit
    assert len(set(rows)) == 50
    probable = teacher.predict_proba(pool[rows])
    warm = probable**0.25 / (probable**0.25).sum(axis=1, keepdims=True)  # T = 4
    targets = np.eye(10)[y_pool[rows]], probable, warm
    assert np.allclose(
        scores[seed], [dual(rows, t) for t in targets], atol=2e-3
    )
assert (scores[:, 0] + 0.02 < scores[:, 2]).all()
assert (scores[:, 1] < scores[:, 2]).all()
assert np.allclose(softmax(v), teacher.predict_proba(pool))
