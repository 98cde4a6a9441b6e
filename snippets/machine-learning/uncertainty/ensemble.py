"""Five networks from five seeds, averaged."""

import warnings

import numpy as np
from sklearn.datasets import load_digits
from sklearn.exceptions import ConvergenceWarning
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier

# The number of passes is fixed on purpose.
warnings.simplefilter("ignore", ConvergenceWarning)

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
X = X / 16 + 0.5 * np.random.default_rng(0).normal(size=X.shape)
A, B, s, t = train_test_split(X, y, train_size=500, random_state=0)


def member(seed):
    net = MLPClassifier((50,), max_iter=80, random_state=seed)
    return net.fit(A, s).predict_proba(B)


def scores(P):
    right = np.mean(P.argmax(axis=-1) == t)
    loss = -np.mean(np.log(P[..., np.arange(len(t)), t]))
    return right, loss, np.mean(P.max(axis=-1))


members = np.array([member(seed) for seed in range(5)])
for name, P in (("a member", members), ("ensemble", members.mean(axis=0))):
    right, loss, sure = scores(P)
    print(f"{name}: accuracy {right:.2f}, log loss {loss:.2f}, sure {sure:.2f}")
# --8<-- [end:show]
assert members.shape == (5, len(t), 10)
assert (len(A), len(B)) == (500, 1797 - 500)
images = load_digits().data
# Grey values as shares, under noise of deviation 0.5.
line = np.polyfit(images.ravel() / 16, X.ravel(), 1)
assert np.allclose(line, [1, 0], atol=0.015)
assert abs(np.std(X - images / 16) - 0.5) < 0.005

one = np.mean([scores(P) for P in members], axis=0)
assert np.allclose(one, scores(members))
all_five = scores(members.mean(axis=0))
assert np.isclose(all_five[1], log_loss(t, members.mean(axis=0)))
assert all_five[0] > one[0] and all_five[1] < one[1] - 0.02
assert all_five[2] < one[2]
right = np.arange(len(t)), t
each = -np.log(members[:, *right])
assert np.all(-np.log(members.mean(axis=0)[right]) <= each.mean(axis=0) + 1e-12)

# Members that are calibrated each make an average that is not: two noisy
# views of one label, each calibrated, averaged.
rng = np.random.default_rng(0)
y = rng.integers(2, size=200_000)
views = 1 / (1 + np.exp(-2 * (2 * y - 1 + rng.normal(size=(2, len(y))))))
for q in views:
    near = np.abs(q - 0.8) < 0.02
    assert abs(y[near].mean() - 0.8) < 0.02
mean = views.mean(axis=0)
assert y[np.abs(mean - 0.8) < 0.02].mean() > 0.85
both = np.all(np.abs(views - 0.8) < 0.03, axis=0)  # odds 4 times 4
sd = np.sqrt(16 / 17**2 / both.sum())
assert abs(y[both].mean() - 16 / 17) < 4 * sd < 0.1
cov = np.cov(np.vstack([y, mean, views]))
assert np.isclose(cov[0, 1], cov[[2, 3], [2, 3]].mean(), rtol=0.02)
assert cov[0, 1] > 1.1 * cov[1, 1]
