"""Exact conditioning: weigh each token by the chance of a valid rest."""

from itertools import product

import numpy as np

# --8<-- [start:show]
P = np.array([[0.8, 0.2, 0.0], [0.1, 0.7, 0.2], [0.3, 0.3, 0.4]])
length, start = 3, 0  # tokens 0, 1, 2; valid: the last token is 2

valid = [np.array([0.0, 0.0, 1.0])]  # after the last token
for _ in range(length - 1):
    valid.insert(0, P @ valid[0])  # chance of a valid rest, one step earlier

plain, weighed = P[start], P[start] * valid[0]
weighed = weighed / weighed.sum()
print("chance of a valid rest:  ", np.round(valid[0], 2))
print("first token, masked:     ", np.round(plain, 2))
print("first token, conditioned:", np.round(weighed, 2))
# --8<-- [end:show]
assert np.allclose(P.sum(1), 1) and len(valid) == length == 3


def chain(tokens):
    return np.prod(
        [P[a, b] for a, b in zip((start, *tokens), tokens, strict=False)]
    )


exact = {s: chain(s) for s in product(range(3), repeat=length) if s[-1] == 2}
whole = sum(exact.values())
assert np.isclose(whole, P[start] @ valid[0])
for tokens, p in exact.items():
    if p == 0:
        continue
    q, before = 1.0, start
    for step, token in enumerate(tokens):
        row = P[before] * valid[step]
        q *= row[token] / row.sum()
        before = token
    assert np.isclose(q, p / whole)
marginal = [sum(p for s, p in exact.items() if s[0] == i) for i in range(3)]
assert np.allclose(np.array(marginal) / whole, weighed)
assert np.abs(weighed - plain).max() > 0.1
# the card
Q = np.array([[0.9, 0.1], [0.5, 0.5]])
h = Q @ np.array([0, 1.0])
assert np.allclose(h, [0.1, 0.5]) and np.allclose(Q @ h, [0.14, 0.30])
w = Q[0] * (Q @ h)
assert np.isclose(w.sum(), 0.156) and np.isclose(w.sum(), (Q @ Q @ Q)[0, 1])
assert np.allclose(w / w.sum(), [0.81, 0.19], atol=0.005)
