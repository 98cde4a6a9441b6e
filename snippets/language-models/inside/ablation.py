"""Zero, mean and resample ablation of a head that has a spare."""

import numpy as np
from scipy.special import softmax

words = ["^", "Ann", "Bob", "Kay", "Lee", "met"]
V, T = len(words), 6
d = 3 * V + T
token, place, note, out = np.split(np.arange(d), [V, V + T, 2 * V + T])


def block(rows, columns, values):
    W = np.zeros((d, d))
    W[np.ix_(rows, columns)] = values
    return W


def head(X, QK, OV):
    S = np.where(np.tri(len(X)), X @ QK @ X.T, -np.inf)
    return softmax(S, axis=1) @ X @ OV


def embed(text):
    ids = [words.index(w) for w in text.split()]
    blank = np.zeros((len(ids), 2 * V))
    return np.hstack([np.eye(V)[ids], np.eye(T)[: len(ids)], blank])


one = np.eye(V)
heads = {
    "previous": (
        block(place, place, 20 * np.eye(T, k=-1)),
        block(token, note, one),
    ),
    "induction": (block(token, note, 20 * one), block(token, out, 5 * one)),
}
previous, induction = heads["previous"], heads["induction"]

# --8<-- [start:show]
# previous and induction: QK and OV as before. The spare copies induction,
# but what stands in the out part draws it to place 0, whose ^ it omits.
named = np.eye(V)
named[0, 0] = 0  # OV copies every token but ^
match = block(token, note, 20 * np.eye(V))
match[np.ix_(out, place[:1])] = 8  # 8 times 5 written beats a match's 20
spare = match, block(token, out, 5 * named)


def run(text, ablated=None):
    """ablated: a vector in place of the induction head's last output.
    Return the logits it writes by itself at the last place, the model's
    logits there, and the output that was used."""
    X = embed(text)
    X = X + head(X, *previous)
    Y = head(X, *induction)
    written = Y[-1, out].copy()
    if ablated is not None:
        Y[-1] = ablated
    X = X + Y
    X = X + head(X, *spare)  # the third layer
    return written, X[-1, out], Y[-1]


pairs = [(a, b, c) for a in words[1:] for b in words[1:] for c in words[1:]]
texts = [f"^ {a} {b} met {c} {a}" for a, b, c in pairs if len({a, b, c}) == 3]
# --8<-- [end:show]
# --8<-- [start:run]
text, lee = "^ Ann Lee met Bob Ann", words.index("Lee")
outputs = [run(t)[2] for t in texts]
other = run("^ Kay Bob met Lee Kay")[2]
kinds = {
    "none": None,
    "zero": np.zeros(d),
    "mean": np.mean(outputs, axis=0),
    "another text": other,
}
print(f"written by the head itself: {run(text)[0][lee]:.2f}")
for kind, vector in kinds.items():
    logits = run(text, vector)[1]
    best = np.delete(logits, lee).max()
    print(f"{kind:12} Lee {logits[lee]:.2f}, best other {best:.2f}")
# --8<-- [end:run]
clean = run(text)[1]
assert np.isclose(run(text)[0][lee], 5, rtol=1e-6)  # direct effect: all of it
zero = run(text, kinds["zero"])[1]
assert np.allclose(zero, clean, atol=1e-4)  # total effect: none
assert len(texts) == 60
mean = run(text, kinds["mean"])[1]
assert np.allclose(mean[1:], 1) and abs(mean[0]) < 1e-6  # no name preferred
swapped = run(text, other)[1]
assert np.isclose(swapped[words.index("Bob")], 5, rtol=1e-6)
assert abs(swapped[lee]) < 1e-5
for t in texts:  # everywhere: the spare acts only in silence
    answer = words.index(t.split()[2])
    written, logits, _ = run(t)
    assert written.argmax() == logits.argmax() == answer
    assert abs(logits[answer] - written[answer]) < 1e-4
    assert run(t, np.zeros(d))[1].argmax() == answer
    averaged = run(t, kinds["mean"])[1]
    assert np.ptp(averaged[1:]) < 1e-4
spare = match, block(token, out, 0 * named)  # both gone: nothing is left
assert np.abs(run(text, np.zeros(d))[1]).max() < 1e-6
