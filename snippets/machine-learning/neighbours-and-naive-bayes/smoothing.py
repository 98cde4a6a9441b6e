"""Smoothing strengths on the bits of the digits, 100 training images."""

import numpy as np
from sklearn.datasets import load_digits
from sklearn.metrics import log_loss
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import BernoulliNB

# --8<-- [start:show]
X, y = load_digits(return_X_y=True)
X = X > 7  # (1797, 64), bits
splits = [
    train_test_split(X, y, train_size=100, stratify=y, random_state=s)
    for s in range(10)
]
table = {}
for alpha in (1e-10, 0.01, 1, 100):
    error, loss = [], []
    for A, B, a, b in splits:
        p = BernoulliNB(alpha=alpha).fit(A, a).predict_proba(B)
        error.append(np.mean(p.argmax(axis=1) != b))
        loss.append(log_loss(b, p))
    table[alpha] = np.array([error, loss])
    print(f"alpha {alpha:5.3g}: error {np.mean(error):.2f}, ", end="")
    print(f"log loss {np.mean(loss):.1f}")
# --8<-- [end:show]

for alpha in (1e-10, 0.01, 100):  # on each of the ten splits
    assert np.all(table[1][1] < table[alpha][1])
assert table[1e-10][0].mean() > table[1][0].mean() + 0.03
dark = load_digits().data / 16 < 0.5  # a bit is lit from half brightness
assert not np.any(X & dark) and np.all(X | dark) and len(splits[0][0]) == 100
hit = []  # the reason: pixels never lit in a class, lit in the test image
for A, B, a, b in splits:
    never = np.array([~A[a == c].any(axis=0) for c in range(10)])
    surprise = (B & never[b]).any(axis=1)
    wrong = BernoulliNB(alpha=1e-10).fit(A, a).predict(B) != b
    hit.append([wrong[surprise].mean(), wrong[~surprise].mean()])
hit = np.array(hit)
assert np.all(hit[:, 0] > 2 * hit[:, 1])
