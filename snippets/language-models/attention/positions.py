"""The score of one query and one key at three places, the offset kept."""

import numpy as np


# --8<-- [start:show]
def sinusoidal(m, d, base=10_000):
    """Position m as (d,): sines at even places, cosines at odd ones."""
    angles = m * base ** (-np.arange(0, d, 2) / d)
    return np.stack([np.sin(angles), np.cos(angles)], axis=1).ravel()


def rotary(x, m, base=10_000):
    """Turn the pairs of x (d,), d even, read as complex numbers."""
    z = x[0::2] + 1j * x[1::2]
    z = z * np.exp(1j * m * base ** (-np.arange(0, len(x), 2) / len(x)))
    return np.stack([z.real, z.imag], axis=1).ravel()


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
d, slope = 16, 1 / 8
x, y = rng.normal(size=(2, d))
W = rng.normal(size=(2, d, d)) / np.sqrt(d)
print("query, key  sinusoidal  RoPE  ALiBi")
for m, n in ((5, 2), (50, 47), (900, 897)):
    q = (x + sinusoidal(m, d)) @ W[0]  # added before the projections
    k = (y + sinusoidal(n, d)) @ W[1]
    added = q @ k / np.sqrt(d)
    q, k = x @ W[0], y @ W[1]
    turned = rotary(q, m) @ rotary(k, n) / np.sqrt(d)
    biased = q @ k / np.sqrt(d) - slope * (m - n)
    print(f"{m:5}, {n:3} {added:10.2f} {turned:8.2f} {biased:6.2f}")
# --8<-- [end:run]
bare = (x @ W[0]) @ (y @ W[1]) / 4
assert np.isclose(biased, bare - 3 / 8)
a = W[0] @ W[1].T / 4
p, r = sinusoidal(900, d), sinusoidal(897, d)
assert np.isclose(added, bare + x @ a @ r + p @ a @ y + p @ a @ r)
theta = 10_000 ** (-np.arange(0, d, 2) / d)
for m, shift in ((3, 5), (100, -7), (0, 1)):  # a shift turns every pair
    a, b = sinusoidal(m, d), sinusoidal(m + shift, d)
    for i, t in enumerate(theta):
        c, s = np.cos(shift * t), np.sin(shift * t)
        turn = np.array([[c, s], [-s, c]])
        assert np.allclose(b[2 * i : 2 * i + 2], turn @ a[2 * i : 2 * i + 2])
assert sinusoidal(1, 4)[:2].round(2).tolist() == [0.84, 0.54]
assert sinusoidal(2, 4)[:2].round(2).tolist() == [0.91, -0.42]
assert sinusoidal(0, 4).tolist() == [0, 1, 0, 1]
assert np.allclose(sinusoidal(2, 4)[2:], [np.sin(0.02), np.cos(0.02)])
# the product of two encodings depends on the offset only
assert np.isclose(sinusoidal(9, d) @ sinusoidal(4, d), np.cos(5 * theta).sum())
for seed in range(3):
    rng = np.random.default_rng(seed)
    q, k, v = rng.normal(size=(3, d))
    for m, n in ((5, 2), (50, 47), (2, 5)):
        z = (q[0::2] + 1j * q[1::2]) * np.conj(k[0::2] + 1j * k[1::2])
        want = np.sum(z * np.exp(1j * (m - n) * theta)).real
        assert np.isclose(rotary(q, m) @ rotary(k, n), want)
    near = rotary(q, 5) @ rotary(k, 2)
    assert abs(near - rotary(q, 2) @ rotary(k, 5)) > 1e-3  # direction counts
    assert not np.allclose(rotary(v, 5), rotary(v, 50))  # values would move
    assert np.allclose(rotary(q, 0), q)
    assert np.isclose(np.linalg.norm(rotary(q, 77)), np.linalg.norm(q))
    # pairs (i, i + d/2) instead of neighbours: another score, unless permuted
    swap = np.r_[0:d:2, 1:d:2]

    def halves(x, m):
        z = x[: d // 2] + 1j * x[d // 2 :]
        z = z * np.exp(1j * m * theta)
        return np.r_[z.real, z.imag]

    assert abs(halves(q, 5) @ halves(k, 2) - near) > 1e-3
    assert np.isclose(halves(q[swap], 5) @ halves(k[swap], 2), near)
    # equal positions hide it, so a first token, which sees only itself
    assert np.isclose(halves(q, 5) @ halves(k, 5), q @ k)
# the card: one pair, theta = pi/6, q = 2 at 7, k = 1 + i at 4
s = (
    2 * np.exp(7j * np.pi / 6) * np.conj((1 + 1j) * np.exp(4j * np.pi / 6))
).real
assert np.isclose(s, 2 * np.sqrt(2) * np.cos(np.pi / 4)) and np.isclose(s, 2)


def turned_by(x, pairs, base=10_000):
    """Turn pair i of x (d,) by pairs[i] places; 0 leaves it as it is."""
    z = x[0::2] + 1j * x[1::2]
    z = z * np.exp(1j * pairs * base ** (-np.arange(0, len(x), 2) / len(x)))
    return np.stack([z.real, z.imag], axis=1).ravel()


def three(x, time, row, column, groups):
    return turned_by(x, np.repeat([time, row, column], groups))


# partial rotary: the offset counts only, and of unturned pairs nothing does
q, k = np.random.default_rng(3).normal(size=(2, 16))
part = np.r_[np.ones(2), np.zeros(6)]  # a quarter of eight pairs
score = turned_by(q, 9 * part) @ turned_by(k, 4 * part)
assert np.isclose(score, turned_by(q, 905 * part) @ turned_by(k, 900 * part))
assert abs(score - turned_by(q, 9 * part) @ turned_by(k, 5 * part)) > 1e-3
z = (q[0::2] + 1j * q[1::2]) * np.conj(k[0::2] + 1j * k[1::2])
want = np.sum(z[:2] * np.exp(5j * theta[:2])).real + np.sum(z[2:]).real
assert np.isclose(score, want)
# three numbers a token: words are plain RoPE, others go by three offsets
groups = (2, 3, 3)
assert np.allclose(three(q, 7, 7, 7, groups), rotary(q, 7))
a = three(q, 4, 5, 6, groups) @ three(k, 4, 4, 4, groups)
assert np.isclose(
    a, three(q, 90, 36, 13, groups) @ three(k, 90, 35, 11, groups)
)
by = np.r_[0, 0, 1, 1, 1, 2, 2, 2]  # offsets of time, row and column
assert np.isclose(a, np.sum(z * np.exp(1j * by * theta)).real)
assert abs(a - three(q, 4, 6, 5, groups) @ three(k, 4, 4, 4, groups)) > 1e-3


def places(words, rows, columns):
    """(time, row, column) of words and one picture, and the next number."""
    ids = [(i, i, i) for i in range(words)]
    ids += [
        (words, words + r, words + c)
        for r in range(rows)
        for c in range(columns)
    ]
    return ids, max(map(max, ids)) + 1


ids, after = places(4, 2, 3)
assert ids[4:] == [
    *((4, 4, 4), (4, 4, 5), (4, 4, 6)),
    *((4, 5, 4), (4, 5, 5), (4, 5, 6)),
]
assert (after, len(ids)) == (7, 10)
ids, after = places(4, 24, 24)
assert (after - 4, len(ids) - 4) == (24, 576)
wide = 10_000 ** (-np.arange(0, 128, 2) / 128)
groups = np.split(wide, [16, 40])
assert [len(g) for g in groups] == [16, 24, 24]
assert round(groups[0].min(), 3) == 0.115
assert round(2 * np.pi / groups[0].min()) == 54
assert round(groups[2].max(), 4) == 0.0032
assert round(23 * groups[2].max(), 2) == 0.07
