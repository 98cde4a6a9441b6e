"""In high dimension a Gaussian lives on a shell."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
for d in (1, 10, 100, 1000):
    lengths = np.linalg.norm(rng.normal(size=(4000, d)), axis=1)
    print(
        f"d = {d:4}: length {lengths.mean():6.2f} +- {lengths.std():.2f}",
        end="",
    )
    print(
        f", sqrt(d) = {np.sqrt(d):6.2f}, within 1: {np.mean(lengths < 1):.3f}"
    )
# --8<-- [end:show]

squares = np.sum(rng.normal(size=(4000, 1000)) ** 2, axis=1)
assert abs(squares.mean() - 1000) < 4 * np.sqrt(2000 / 4000)
lengths = np.sqrt(squares)
assert abs(lengths.std() - np.sqrt(0.5)) < 0.05  # stays 0.71 for every d
assert np.all(lengths > 25)
