"""Activation patching on the induction circuit, both directions."""

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


# --8<-- [start:show]
# heads: a name to QK and OV, as before; head(X, QK, OV) returns the output
def run(text, patches=()):
    """Layers in order; patches: (head's name, place, vector), overwriting
    that head's output there. Return all outputs and the last logits."""
    X, outputs = embed(text), {}
    for name, weights in heads.items():
        Y = head(X, *weights)
        for which, t, vector in patches:
            if which == name:
                Y[t] = vector
        outputs[name] = Y
        X = X + Y
    return outputs, X[-1, out]


def patch_effect(run, source, target, sites, metric):
    """Run target with the outputs at sites (name, place) taken from source.
    Return the share of the way from target's metric to source's."""
    cache, there = run(source)
    _, here = run(target)
    patches = [(name, t, cache[name][t]) for name, t in sites]
    _, mixed = run(target, patches)
    return (metric(mixed) - metric(here)) / (metric(there) - metric(here))


# --8<-- [end:show]
# --8<-- [start:run]
def metric(logits):
    return logits[words.index("Lee")] - logits[words.index("Kay")]


clean, corrupt = "^ Ann Lee Bob Kay Ann", "^ Bob Lee Ann Kay Ann"
for t in (2, 4):
    there = patch_effect(run, clean, corrupt, [("previous", t)], metric)
    back = patch_effect(run, corrupt, clean, [("previous", t)], metric)
    print(f"previous, place {t}: restores {there:.2f}, breaks {back:.2f}")
both = [("previous", 2), ("previous", 4)]
print(f"both: {patch_effect(run, clean, corrupt, both, metric):.2f}")
last = [("induction", 5)]
print(f"induction: {patch_effect(run, clean, corrupt, last, metric):.2f}")
other = patch_effect(run, clean, "^ Ann Kay Bob Lee Ann", both, metric)
print(f"both, if the followers are exchanged instead: {other:.2f}")
# --8<-- [end:run]
for t in (0, 1, 3, 5):  # nobody reads the notes there, or they are the same
    for source, target in ((clean, corrupt), (corrupt, clean)):
        idle = patch_effect(run, source, target, [("previous", t)], metric)
        assert abs(idle) < 1e-6
assert np.isclose(run(clean)[1][words.index("Lee")], 5, rtol=1e-6)
# half: Lee and Kay tie, with Ann noted twice, or nowhere
twice, nowhere = (
    run(corrupt, [("previous", t, run(clean)[0]["previous"][t])])[1]
    for t in (2, 4)
)
lee, kay = words.index("Lee"), words.index("Kay")
assert np.allclose(twice[[lee, kay]], 2.5)
assert np.allclose(nowhere[[lee, kay]], 5 / T)
for sites in (both, last):
    for source, target in ((clean, corrupt), (corrupt, clean)):
        done = patch_effect(run, source, target, sites, metric)
        assert np.isclose(done, 1)
assert abs(other) < 1e-6
# a source equal to the target restores nothing; a patch with the run's own
# outputs changes nothing
cache, logits = run(clean)
own = [(n, t, cache[n][t]) for n in heads for t in range(T)]
assert np.allclose(run(clean, own)[1], logits)
# the cache holds the run before any patch, and is not overwritten by one
before = cache["previous"].copy()
run(clean, [("previous", 2, np.zeros(d))])
assert np.array_equal(cache["previous"], before)
