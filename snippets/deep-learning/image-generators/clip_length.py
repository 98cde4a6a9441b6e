"""A video distance sees what its features and its clips show."""

import numpy as np
from scipy.linalg import sqrtm

# --8<-- [start:show]
rng = np.random.default_rng(0)


def videos(n=2000, frames=32, keep=1.0):
    """One number a frame: a subject (slowly lost if keep < 1) and motion."""
    subject = rng.normal(size=n)
    out = []
    for i in range(frames):
        fresh = rng.normal(size=n) * np.sqrt(1 - keep**2)
        subject = keep * subject + fresh
        out.append(subject + np.sin(0.8 * i + rng.uniform(0, 0.3, n)))
    return np.array(out).T


def frechet(a, b):
    gap = a.mean(axis=0) - b.mean(axis=0)
    A, B = np.cov(a.T), np.cov(b.T)
    root = np.linalg.eigvals(A @ B)  # the trace of the root of A B
    cross = np.sqrt(np.maximum(root.real, 0)).sum()
    return gap @ gap + np.trace(A) + np.trace(B) - 2 * cross


# --8<-- [end:show]
# --8<-- [start:run]
def summary(x):  # means over frames
    return np.stack([x.mean(axis=1), (x**2).mean(axis=1)], axis=1)


def moves(x):  # adds how the frames change
    d = np.diff(x, axis=1)
    twice = (d[:, 1:] * d[:, :-1]).mean(axis=1)
    return np.column_stack([summary(x), np.abs(d).mean(axis=1), twice])


real, again = videos(), videos()
fakes = {"real": again, "shuffled": rng.permuted(videos(), axis=1)}
fakes["drifting"] = videos(keep=0.98)
table = {}
for name, fake in fakes.items():
    row = [frechet(f(real), f(fake)) for f in (summary, moves)]
    row += [frechet(real[:, :8], fake[:, :8]), frechet(real, fake)]
    table[name] = row
    print(f"{name + ':':9} without motion {row[0]:.2f}", end="  ")
    print(f"with {row[1]:.2f}  first 8 frames {row[2]:.2f}  all {row[3]:.2f}")
# --8<-- [end:run]
for f in (summary, moves, lambda x: x[:, :8]):
    x, y = f(real), f(fakes["drifting"])
    root = sqrtm(np.cov(x.T) @ np.cov(y.T)).real
    gap = x.mean(axis=0) - y.mean(axis=0)
    exact = gap @ gap + np.trace(np.cov(x.T) + np.cov(y.T) - 2 * root)
    assert np.isclose(frechet(x, y), exact, atol=1e-6)
assert table["shuffled"][1] > 10 * table["shuffled"][0]
# means over frames are blind to order: the rest is chance between draws
assert np.allclose(summary(rng.permuted(real, axis=1)), summary(real))
assert table["drifting"][3] > 10 * table["drifting"][2]
assert table["drifting"][1] < 0.1  # means over frames hide drift
# the lost subject: correlation of first and last frame's subject
assert abs(0.98**31 - 0.53) < 0.01
