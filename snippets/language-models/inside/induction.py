"""An induction circuit of two heads with weights set by hand."""

import numpy as np
from scipy.special import softmax

# --8<-- [start:show]
words = ["^", "Ann", "Bob", "Kay", "Lee", "met"]
V, T = len(words), 6
d = 3 * V + T
# the indices of the four parts of a row of the stream
token, place, note, out = np.split(np.arange(d), [V, V + T, 2 * V + T])


def block(rows, columns, values):
    W = np.zeros((d, d))
    W[np.ix_(rows, columns)] = values
    return W


# scores of 20 where query place t meets key place t - 1; copy token to note
previous = (
    block(place, place, 20 * np.eye(T, k=-1)),
    block(token, note, np.eye(V)),
)
# scores of 20 where the query's token is the key's note; token to out
induction = block(token, note, 20 * np.eye(V)), block(token, out, 5 * np.eye(V))


def head(X, QK, OV):
    S = np.where(np.tri(len(X)), X @ QK @ X.T, -np.inf)  # no later keys
    A = softmax(S, axis=1)
    return A @ X @ OV, A


# --8<-- [end:show]


# --8<-- [start:run]
def embed(text):
    ids = [words.index(w) for w in text.split()]
    blank = np.zeros((len(ids), 2 * V))
    return np.hstack([np.eye(V)[ids], np.eye(T)[: len(ids)], blank])


texts = ["^ Ann Lee met Bob Ann", "^ Bob Kay Ann met Bob"]
for text in [*texts, "^ Ann Lee met Bob Kay"]:
    X = embed(text)
    X1 = X + head(X, *previous)[0]
    written, A = head(X1, *induction)
    p = softmax((X1 + written)[-1, out])
    best = words[p.argmax()] if p.max() > 0.5 else "undecided"
    print(f"{text}: {A[-1].round(2)}, {best} {p.max():.2f}")
# --8<-- [end:run]
# both are heads: their score matrices factorise through T - 1 and V columns
for (QK, OV), rank in ((previous, T - 1), (induction, V)):
    assert np.linalg.matrix_rank(QK) == rank and np.linalg.matrix_rank(OV) == V
    left, sing, right = np.linalg.svd(QK)
    W_Q, W_K = left[:, :rank] * sing[:rank], right[:rank].T
    assert np.allclose(W_Q @ W_K.T, QK)


def predict(text, first=previous):
    X = embed(text)
    X = X + head(X, *first)[0]
    return (X + head(X, *induction)[0])[-1, out]


rng = np.random.default_rng(0)
for _ in range(200):  # any names: what followed the earlier place of the last
    a, b, c = rng.choice(np.arange(1, V), size=3, replace=False)
    text = " ".join(words[i] for i in (0, a, b, c, a))
    assert predict(text).argmax() == b
    # the wrong diagonal looks at itself, or copies the token itself
    same = (block(place, place, 20 * np.eye(T)), previous[1])
    assert predict(text, same).argmax() == a
# by the theory: one match among T keys
match = np.exp(20) / (np.exp(20) + T - 1)
z = predict("^ Ann Lee met Bob Ann")
assert np.isclose(z[4], 5 * match, rtol=1e-6)
p = softmax(z)
assert np.isclose(p[4], np.exp(5) / (np.exp(5) + 5), rtol=1e-4)
# the second head alone has no notes: equal scores everywhere
alone = head(embed("^ Ann Lee met Bob Ann"), *induction)[1][-1]
assert np.allclose(alone, 1 / T)
# the card: three occurrences, two followers
z = predict("^ Ann Lee Ann Kay Ann")
assert np.isclose(z[4], 2.5) and np.isclose(z[3], 2.5)
# without ^ place 0 notes itself: the name ties with its follower
z = predict("Ann Lee met Bob Kay Ann")
assert np.isclose(z[4], 2.5) and np.isclose(z[1], 2.5)
