"""Absmax quantisation: by hand, its error, and what one outlier costs."""

import numpy as np


# --8<-- [start:show]
def absmax(w, bits):
    """Integers and scale of an array w; w is about scale * integers."""
    top = 2 ** (bits - 1) - 1  # 127 for 8 bits, 7 for 4
    scale = np.max(np.abs(w)) / top or 1.0  # all zero: divide by 1
    return np.round(w / scale).astype(np.int64), scale


def relative_error(w, w_hat):
    return np.sqrt(np.mean((w - w_hat) ** 2) / np.mean(w**2))


four = np.array([0.31, -1.4, 0.65, 0.08])
for w in (four, np.append(four, 14)):
    q, s = absmax(w, 4)
    print(f"scale {s:.1f}  integers {q}  restored {np.round(s * q, 2)}")

rng = np.random.default_rng(0)
w = rng.normal(size=4096)
table = {}
print("relative error   bits 8   bits 4")
for name, big in (("normal", None), ("one entry of 50", 50.0)):
    v = w.copy()
    v[7] = big or v[7]
    rest = np.arange(4096) != 7
    table[name] = []
    for bits in (8, 4):
        q, s = absmax(v, bits)
        table[name].append(relative_error(v[rest], s * q[rest]))
    print("{:16s} {:.3f}    {:.3f}".format(name, *table[name]))
# --8<-- [end:show]

# By hand: scale 0.2 and then 2, the largest entry over 7.
w = four
assert np.allclose(w / 0.2, [1.55, -7, 3.25, 0.4])
assert np.isclose(absmax(w, 4)[1], 0.2)
assert absmax(w, 4)[0].tolist() == [2, -7, 3, 0]
q, s = absmax(np.append(w, 14), 4)
assert s == 2 and q.tolist() == [0, -1, 0, 0, 7]
# The table: s / sqrt(12) over the size of the others, from its own scale.
w = np.random.default_rng(0).normal(size=4096)
size = np.sqrt(np.mean(np.delete(w, 7) ** 2))
for errors, largest in zip(table.values(), (np.abs(w).max(), 50), strict=True):
    for e, top in zip(errors, (127, 7), strict=True):
        if top == 127 or largest < 50:  # else the step exceeds all others
            assert np.isclose(e, largest / top / np.sqrt(12) / size, rtol=0.05)
        else:
            assert 0.99 < e < 1
for seed in range(3):
    w = np.random.default_rng(seed).normal(size=4096)
    for bits in (8, 4):
        q, s = absmax(w, bits)
        assert q.max() - q.min() <= 2**bits - 2  # the code -128 stays unused
        assert np.max(np.abs(q)) == 2 ** (bits - 1) - 1
        gap = np.abs(w - s * q)
        assert 0.49 * s < gap.max() <= s / 2 * (1 + 1e-9)
    q, s = absmax(w, 8)  # rounding errors are about uniform on a step
    assert np.isclose(np.std(w - s * q), s / np.sqrt(12), rtol=0.05)
    v = w.copy()
    v[7] = 50
    q, s = absmax(v, 4)
    rest = np.arange(4096) != 7
    assert np.all(q[rest] == 0) == (np.abs(v[rest]).max() < s / 2)
    assert np.mean(q[rest] == 0) > 0.99
assert absmax(np.zeros(3), 4)[0].tolist() == [0, 0, 0]
assert relative_error(w, 0 * w) == 1 and np.isclose(relative_error(w, 3 * w), 2)
# The card: six numbers in groups of three, 4 bits.
group, other = np.array([0.9, -2.1, 0.47]), np.array([-0.06, 0.14, 0.1])
q, s = absmax(group, 4)
assert np.isclose(s, 0.3) and q.tolist() == [3, -7, 2]
q, s = absmax(other, 4)
assert np.isclose(s, 0.02) and q.tolist() == [-3, 7, 5]
both = np.concatenate([group, other])
assert absmax(both, 4)[0].tolist() == [3, -7, 2, 0, 0, 0]
