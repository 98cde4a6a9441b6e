"""The same sum in another order may choose another token."""

import numpy as np


# --8<-- [start:show]
def one_by_one(terms):
    return np.cumsum(terms)[-1]  # float32 all the way


def in_blocks(terms, size=64):
    return one_by_one([one_by_one(b) for b in terms.reshape(-1, size)])


rng = np.random.default_rng(0)
terms = rng.normal(size=4096).astype(np.float32)  # a logit's summands
a, b = one_by_one(terms), in_blocks(terms)
print("difference:", f"{abs(a - b):.0e}")
rival = (float(a) + float(b)) / 2  # a token that lies between
print("chosen:", np.argmax([a, rival]), np.argmax([b, rival]))
# --8<-- [end:show]
assert min(a, b) < rival < max(a, b)
gaps, differ = [], []
for seed in range(3):
    terms = np.random.default_rng(seed).normal(size=4096).astype(np.float32)
    a, b = one_by_one(terms), in_blocks(terms)
    assert a.dtype == b.dtype == np.float32
    truth = terms.astype(np.float64).sum()
    assert 0 < abs(a - b) < 1e-2 and abs(a - truth) < 1e-2
    assert abs(b - truth) < 1e-2
    rival = (float(a) + float(b)) / 2
    assert np.argmax([a, rival]) != np.argmax([b, rival])
    wide = terms.astype(np.float64)  # a smaller difference, not none
    differ.append(abs(one_by_one(wide) - in_blocks(wide)))
assert max(differ) < 1e-10
for seed in range(40):  # "some 1e-5"
    terms = np.random.default_rng(seed).normal(size=4096).astype(np.float32)
    gaps.append(abs(one_by_one(terms) - in_blocks(terms)))
assert 1e-5 < np.median(gaps) < 1e-4
