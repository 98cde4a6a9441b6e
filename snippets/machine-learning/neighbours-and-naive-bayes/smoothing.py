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
# The reason: pixels never lit in the class and lit in the test image, or
# always lit in the class and dark in the image; errors that smoothing mends.
mended = []
for A, B, a, b in splits:
    never = np.array([~A[a == c].any(axis=0) for c in range(10)])
    always = np.array([A[a == c].all(axis=0) for c in range(10)])
    lit, dark = (B & never[b]).any(axis=1), (~B & always[b]).any(axis=1)
    bare, smooth = (
        BernoulliNB(alpha=s).fit(A, a).predict(B) != b for s in (1e-10, 1)
    )
    extra = bare & ~smooth
    groups = lit & ~dark, dark & ~lit, ~lit & ~dark
    mended.append([extra[group].mean() for group in groups])
    assert lit.mean() > 0.2 and dark.mean() > 0.2  # many a test image
lit, dark, neither = np.mean(mended, axis=0)
assert min(lit, dark) > 0.1 and neither < 0.01
# By symmetry a share near 1 changes as much as one near 0.
share = np.array([0, 1, 5, 9, 10])
change = np.abs((share + 1) / 12 - share / 10)
assert np.allclose(change, change[::-1])
assert change[0] > change[1] > change[2]
