"""Silent corruption: what equal checksums of copies find, and what not."""

import zlib

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
w = rng.normal(size=6).astype(np.float32)  # the same on all four copies
X = rng.normal(size=(4, 10, 6)).astype(np.float32)  # a batch for each
y = rng.normal(size=(4, 10)).astype(np.float32)


def flip(v):  # one bit of one number, without any error
    v.view(np.uint32)[0] ^= 1 << 22


def step(bad_gradient=None, bad_weight=None):
    """Gradients of the four copies, and checksums after the step."""
    g = np.stack([X[r].T @ (X[r] @ w - y[r]) / 10 for r in range(4)])
    if bad_gradient is not None:
        flip(g[bad_gradient])
    new = np.stack([w - np.float32(0.1) * g.mean(0)] * 4)
    if bad_weight is not None:
        flip(new[bad_weight])
    return g, [zlib.crc32(v.tobytes()) for v in new]


clean, sums = step()
for fault in {"bad_weight": 2}, {"bad_gradient": 2}:
    g, got = step(**fault)
    replay = np.nonzero((g != clean).any(1))[0]  # as on other hardware
    odd = [r for r in range(4) if got.count(got[r]) == 1]
    print(*fault, "- checksums differ on:", odd, " replay:", replay.tolist())
    # --8<-- [end:show]
    assert got != sums  # either fault spoils the weights
    assert odd == ([2] if "bad_weight" in fault else [])
    assert replay.tolist() == ([2] if "bad_gradient" in fault else [])
# in either order of faults a second, equal run has equal bits
again, same = step()
assert np.array_equal(again, clean) and same == sums
# a wrong gradient reaches all copies: equal to each other, wrong together
_, got = step(bad_gradient=2)
assert len(set(got)) == 1 and got[0] != sums[0]
