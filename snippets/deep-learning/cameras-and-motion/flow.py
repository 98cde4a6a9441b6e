"""Lucas-Kanade: a texture, an edge, a large motion, a pyramid."""

import numpy as np
from scipy.ndimage import gaussian_filter, map_coordinates


# --8<-- [start:show]
def lucas_kanade(now, then, at, r=7, steps=5):
    """Flow (u, v) from now to then in the window around at = (x, y)."""
    y, x = np.mgrid[-r : r + 1, -r : r + 1] + np.array(at)[::-1, None, None]

    def window(A, u=0.0, v=0.0):  # read between pixels, linearly
        return map_coordinates(A, [y + v, x + u], order=1, mode="nearest")

    Iy, Ix = (window(g).ravel() for g in np.gradient(now))
    A = np.stack([Ix, Iy], axis=1)
    flow = np.zeros(2)
    for _ in range(steps):  # again, from the flow found so far
        It = (window(then, *flow) - window(now)).ravel()
        flow += np.linalg.lstsq(A, -It, rcond=1e-6)[0]  # 0 along an edge
    return flow, np.linalg.eigvalsh(A.T @ A)


def pyramid(now, then, at, levels):
    at, flow = np.array(at, float), np.zeros(2)
    if levels > 1:  # half the size, half the motion
        small = [gaussian_filter(A, 1)[::2, ::2] for A in (now, then)]
        flow = 2 * pyramid(*small, at / 2, levels - 1)
    whole = np.round(flow).astype(int)  # move then back by the coarse flow
    back = np.roll(then, (-whole[1], -whole[0]), axis=(0, 1))
    return whole + lucas_kanade(now, back, at)[0]


# --8<-- [end:show]
def texture(seed, size=160):
    rng = np.random.default_rng(seed)
    return gaussian_filter(rng.normal(size=(size, size)), 2.5, mode="wrap")


def moved(A, u, v):
    """The picture A, moved right by u and down by v."""
    y, x = np.mgrid[: A.shape[0], : A.shape[1]].astype(float)
    return map_coordinates(A, [y - v, x - u], order=3, mode="grid-wrap")


# --8<-- [start:run]
now = texture(0) * 100
edge = np.tile(1 / (1 + np.exp(-np.arange(-80, 80) / 2)), (160, 1))
for name, A, u, v in (("texture", now, 0.6, -0.4), ("edge", edge, 0.6, -0.4),
                      ("far", now, 9.3, -6.4)):  # fmt: skip
    flow, lam = lucas_kanade(A, moved(A, u, v), (80, 80))
    print(f"{name:7} ({u}, {v}) -> {flow.round(2) + 0.0}",
          f"eigenvalues {lam.round(1) + 0.0}")  # fmt: skip
far = moved(now, 9.3, -6.4)
print("far, 4 levels:", pyramid(now, far, (80, 80), 4).round(2))
# --8<-- [end:run]
one, four, further = [], [], []
for seed in range(8):
    A = texture(seed) * 100
    flow = lucas_kanade(A, moved(A, 0.6, -0.4), (80, 80))[0]
    assert np.abs(flow - [0.6, -0.4]).max() < 0.05
    far = moved(A, 9.3, -6.4)
    truth = [9.3, -6.4]
    again = pyramid(A, moved(A, 17.3, 12.6), (80, 80), 4)
    further.append(np.linalg.norm(again - [17.3, 12.6]))
    one.append(np.linalg.norm(lucas_kanade(A, far, (80, 80))[0] - truth))
    four.append(np.linalg.norm(pyramid(A, far, (80, 80), 4) - truth))
# On every picture one level loses the motion and four levels find it.
assert min(one) > 3 and max(four) < 0.1
# At 21 pixels four levels still do on most pictures.
assert sorted(further)[4] < 0.1
# The edge: one eigenvalue is 0, and only the motion across it is found.
flow, lam = lucas_kanade(edge, moved(edge, 0.6, -0.4), (80, 80))
assert lam[0] < 1e-9 < lam[1] and abs(flow[0] - 0.6) < 0.01
assert flow[1] == 0 or abs(flow[1]) < 1e-6
# The light changes: a gain is taken for a motion.
wrong = lucas_kanade(now + 40, 1.2 * (now + 40), (80, 80))[0]
assert np.linalg.norm(wrong) > 0.3
# The card: gradients (2, 0), (0, 1), (2, 1), time differences -2, 1, -1.
A, It = np.array([[2.0, 0], [0, 1], [2, 1]]), np.array([-2.0, 1, -1])
assert np.allclose(A.T @ A, [[8, 2], [2, 2]])
assert np.allclose(-A.T @ It, [6, 0])
assert np.allclose(np.linalg.lstsq(A, -It, rcond=None)[0], [1, -1])
