"""CTC: the probability of a labelling is a sum over its alignments."""

from itertools import product

import numpy as np


# --8<-- [start:show]
def ctc_log_likelihood(log_p, labels):
    T, blank = len(log_p), 0  # log_p (T, K): log probabilities a frame
    s = [blank]
    for k in labels:
        s += [k, blank]  # -, l1, -, l2, -, ...
    a = np.full(len(s), -np.inf)
    a[:2] = log_p[0, s[:2]]  # begin with a blank or the first label
    for t in range(1, T):
        before = a.copy()
        for j in range(len(s)):
            ways = [before[j]] + ([before[j - 1]] if j > 0 else [])
            if j > 1 and s[j] != s[j - 2]:  # two different labels
                ways.append(before[j - 2])  # the blank may be left out
            a[j] = np.logaddexp.reduce(ways) + log_p[t, s[j]]
    return np.logaddexp.reduce(a[-2:])  # end with the last label or a blank


# --8<-- [end:show]
# --8<-- [start:run]
def collapse(path):
    kept = [k for j, k in enumerate(path) if j == 0 or k != path[j - 1]]
    return [k for k in kept if k != 0]


p = np.array([[0.6, 0.4], [0.7, 0.3], [0.6, 0.4]])  # columns: blank, a
for name, labels in (("empty", []), ("a", [1]), ("aa", [1, 1])):
    print(f"{name:5} {np.exp(ctc_log_likelihood(np.log(p), labels)):.3f}")
print("likeliest path", p.argmax(axis=1), "reads", collapse(p.argmax(axis=1)))
# --8<-- [end:run]
assert np.allclose(p.sum(axis=1), 1)
rng = np.random.default_rng(0)
for T, labels in (
    (3, [1]),
    (4, [1, 1]),
    (5, [1, 2, 2]),
    (5, [2, 1, 2]),
    (3, []),
    (2, [1, 1]),
):
    q = rng.dirichlet(np.ones(3), size=T)
    brute = sum(
        np.prod(q[np.arange(T), path])
        for path in product(range(3), repeat=T)
        if collapse(path) == labels
    )
    with np.errstate(all="ignore"):
        assert np.isclose(np.exp(ctc_log_likelihood(np.log(q), labels)), brute)
# the card
p = np.array([[0.5, 0.5], [0.8, 0.2], [0.6, 0.4]])
for labels, value in (([], 0.24), ([1], 0.6), ([1, 1], 0.16)):
    assert np.isclose(np.exp(ctc_log_likelihood(np.log(p), labels)), value)
