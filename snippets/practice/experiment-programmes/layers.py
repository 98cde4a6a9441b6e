"""Layers: one hash for each, and what a shared salt does to two tests."""

import hashlib

import numpy as np
from scipy import stats


# --8<-- [start:show]
def arm(user, layer, slices):
    """Name of the slice of the user's bucket 0..999 in this layer, or None.

    slices: list of (name, first bucket, first bucket after it).
    """
    digest = hashlib.sha256(f"{layer}:{user}".encode()).digest()
    bucket = int.from_bytes(digest[:8], "big") % 1000
    for name, first, end in slices:
        if first <= bucket < end:
            return name
    return None


half = [("control", 0, 500), ("treated", 500, 1000)]
users = range(20_000)
a = np.array([arm(u, "ranking", half) == "treated" for u in users])
spend = np.random.default_rng(0).gamma(1, 10, a.size) + 1.0 * a  # only A works
for layer in ("checkout", "ranking"):  # test B in a layer of its own, or in A's
    b = np.array([arm(u, layer, half) == "treated" for u in users])
    table = [[int(np.sum((a == i) & (b == j))) for j in (0, 1)] for i in (0, 1)]
    effect = spend[b].mean() - spend[~b].mean()
    p = stats.chi2_contingency(table, correction=False).pvalue
    print(f"B in {layer:8} A by B {table}  p {p:.2f}  B: {effect:+.2f}")
# --8<-- [end:show]
n = a.size
for seed in range(4):  # other layers, other noise
    b = np.array([arm(u, f"layer{seed}", half) == "treated" for u in users])
    y = np.random.default_rng(seed + 1).gamma(1, 10, n) + 1.0 * a
    se = np.sqrt(4 * y.var() / n)
    assert abs(y[b].mean() - y[~b].mean()) < 4 * se  # B does nothing
    same = y[a].mean() - y[~a].mean()  # shared salt: B "has" A's effect
    assert abs(same - 1) < 4 * se
    assert abs(np.corrcoef(a, b)[0, 1]) < 4 / np.sqrt(n)
# slices of one layer exclude each other; those outside are in no test
three = [("A", 0, 300), ("B", 300, 500)]
got = [arm(u, "x", three) for u in users]
for name, share in (("A", 0.3), ("B", 0.2), (None, 0.5)):
    part = np.mean([g == name for g in got])
    assert abs(part - share) < 4 * np.sqrt(share * (1 - share) / n)
# growing a slice keeps those who were in it
wide = [arm(u, "x", [("A", 0, 400)]) for u in users]
assert all(w == "A" for w, g in zip(wide, got, strict=True) if g == "A")
assert arm("u", "x", [("A", 0, 1000)]) == "A" and arm("u", "x", []) is None
# the end is outside: a slice of no width holds nobody, of one about 20
assert not any(arm(u, "x", [("B", 500, 500)]) for u in users)
