"""Two attention layers, built by hand, that copy what followed before."""

from itertools import pairwise

import numpy as np

# --8<-- [start:show]
letters = "^abcdelrsuy"  # ^ begins the text
V, sharp = len(letters), 60.0  # sharp: softmax nearly one-hot


def head(Q, K, values):  # each place sees itself and those before
    S = np.where(np.tri(len(Q), dtype=bool), sharp * Q @ K.T, -np.inf)
    A = np.exp(S - S.max(axis=1, keepdims=True))
    return A / A.sum(axis=1, keepdims=True) @ values


def next_token(text, layer_1=True):
    token = np.eye(V)[[letters.index(c) for c in text]]  # (T, V)
    place = np.eye(len(text))  # (T, T)
    before = np.zeros_like(token)
    if layer_1:  # t looks for place t - 1 and notes its token (^ itself)
        before = head(np.roll(place, 1, axis=0), place, token)
    # layer 2: where does my token stand as the token before?
    return head(token, before, token)[-1]


for text in ("^dursleyd", "^abacababa"):
    for name, layer_1 in (("two layers", True), ("second only", False)):
        p = next_token(text, layer_1)
        print(f"{text:10} {name:11}: {letters[p.argmax()]} {p.max():.2f}")
# --8<-- [end:show]
for seed in range(3):
    rng = np.random.default_rng(seed)
    text = "^" + "".join(rng.choice(list(letters[1:5]), 40))
    counts = np.zeros(V)
    for a, b in pairwise(text):
        counts[letters.index(b)] += a == text[-1]
    assert np.allclose(next_token(text), counts / counts.sum())
    plain = [text.count(c) / len(text) for c in letters]
    assert np.allclose(next_token(text, False), plain)
text = "^abcde"  # e is new: both average all tokens
assert np.allclose(next_token(text), next_token(text, False))
p = next_token("^dudadud")  # the card
assert np.isclose(p[letters.index("u")], 2 / 3)
