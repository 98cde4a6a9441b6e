"""A broken stick: triangles, polygons, and other ways to break."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
n = 200_000


def polygon(pieces):
    """Share of sticks whose pieces close to a polygon."""
    cuts = np.sort(rng.uniform(size=(n, pieces - 1)), axis=1)
    lengths = np.diff(cuts, prepend=0, append=1, axis=1)
    return np.mean(lengths.max(axis=1) < 1 / 2)


for pieces in (3, 4, 5):
    exact = 1 - pieces / 2 ** (pieces - 1)
    print(f"{pieces} pieces: {polygon(pieces):.3f}, exact {exact:.4f}")
    # --8<-- [end:show]
    error = 4 * np.sqrt(exact * (1 - exact) / n)
    assert abs(polygon(pieces) - exact) < error
first = rng.uniform(size=n)  # then the longer piece at random
longer = np.maximum(first, 1 - first)
part = longer * rng.uniform(size=n)
fits = np.maximum(part, longer - part) < 1 / 2
assert abs(fits.mean() - (2 * np.log(2) - 1)) < 4 * 0.5 / np.sqrt(n)
cuts = np.sort(rng.uniform(size=(n, 2)), axis=1)
pieces = np.sort(np.diff(cuts, prepend=0, append=1, axis=1), axis=1)
error = 4 * pieces.std(axis=0) / np.sqrt(n)
assert (abs(pieces.mean(axis=0) - [1 / 9, 5 / 18, 11 / 18]) < error).all()
