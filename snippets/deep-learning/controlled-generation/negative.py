"""A negative prompt, and two conditions that disagree."""

from itertools import pairwise

import numpy as np

# colour on axis 0 (red -1, blue 1), shape on axis 1 (round -1, square 1)
centres = np.array([[-1, -1], [-1, 1], [1, -1], [1, 1.0]])
share = np.array([0.45, 0.05, 0.05, 0.45])  # red ones are mostly round
s2 = 0.1


def eps_of(x, ab, keep):
    """Exact mean noise for the cells in keep."""
    weights = share[keep] / share[keep].sum()
    var = ab * s2 + 1 - ab
    gap = x[:, None] - np.sqrt(ab) * centres[keep]
    log = -(gap**2).sum(axis=2) / (2 * var) + np.log(weights)
    part = np.exp(log - log.max(axis=1, keepdims=True))
    part /= part.sum(axis=1, keepdims=True)
    return np.sqrt(1 - ab) * np.einsum("nk,nkd->nd", part, gap) / var


# --8<-- [start:show]
levels = np.cos(np.pi / 2 * np.linspace(0, 0.995, 101)) ** 2
everything, red, round_, square = [0, 1, 2, 3], [0, 1], [0, 2], [1, 3]


def draw(combine, n=1000):
    # e(cells): exact mean noise if only these cells exist
    x = np.random.default_rng(0).normal(size=(n, 2))
    for now, to in zip(levels[:0:-1], levels[-2::-1], strict=True):
        eps = combine(lambda keep, x=x, ab=now: eps_of(x, ab, keep))
        x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
        x = np.sqrt(to) * x0 + np.sqrt(1 - to) * eps
    gap = np.linalg.norm(x[:, None] - centres, axis=2)
    cells = np.bincount(gap.argmin(axis=1), minlength=4) / n
    return cells, np.median(gap[gap.argmin(axis=1) == 1, 1])


def show(name, cells, off):
    print(f"{name + ':':20} red round {cells[0]:.2f}", end="  ")
    print(f"red square {cells[1]:.2f}, off by {off:.2f}")


rows = []
for w in (0, 1, 3, 5):
    rows.append(draw(lambda e, w=w: (1 + w) * e(red) - w * e(round_)))
    show(f"red, not round, w {w}", *rows[-1])
both = draw(lambda e: e(red) + e(square) - e(everything))
show("red and square", *both)
# --8<-- [end:show]
rows = [(c[0], c[1], off) for c, off in rows]
for row, after in pairwise(rows):
    assert after[0] < row[0] or row[0] == 0
    assert after[2] > row[2]
assert abs(rows[0][0] - 0.9) < 0.03
assert rows[-1][2] > 2 * rows[0][2]
# where a red thing is round both estimates agree: no push
x = centres[:1] + 0.3 * np.random.default_rng(1).normal(size=(50, 2))
assert np.allclose(eps_of(x, 0.9, red), eps_of(x, 0.9, round_), atol=0.02)
# "round" has no squares, so its push does not fade; the empty prompt's does,
# and round things need not be red for that
off = draw(lambda e: 6 * e(red) - 5 * e(everything))[1]
assert off < 1.0 < rows[-1][2]
share[:] = 0.25
assert draw(lambda e: 6 * e(red) - 5 * e(round_))[1] > 5
