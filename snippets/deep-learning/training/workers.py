"""Workers that copy one generator, against one stream for each."""

import copy

import numpy as np

# --8<-- [start:show]
dataset_rng = np.random.default_rng(0)  # made once, in the main process


def crops(rngs, each=100):
    """The offsets that the workers draw for their images."""
    return [
        tuple(r.integers(0, 32, 2).tolist()) for r in rngs for _ in range(each)
    ]


def stream(run, epoch, worker):
    # Not [run, epoch, worker] as a seed: [0, 0, 0] gives the stream of 0.
    return np.random.SeedSequence(run, spawn_key=(epoch, worker))


seen = {}
for epoch in range(2):
    copied = [copy.deepcopy(dataset_rng) for _ in range(4)]
    own = [np.random.default_rng(stream(0, epoch, w)) for w in range(4)]
    for name, rngs in (("copied", copied), ("own seed", own)):
        drawn = seen[name, epoch] = crops(rngs)
        print(f"epoch {epoch}, {name:8}: {len(set(drawn)):3}", end="")
        print(f" different crops of 400, first {drawn[0]}")
# --8<-- [end:show]

assert seen["copied", 0] == seen["copied", 1]
assert seen["own seed", 0] != seen["own seed", 1]
for drawn in seen.values():
    assert np.shape(drawn) == (400, 2)  # rows and columns for 4 times 100
for e in range(2):  # all 32 offsets each way
    ups, sides = (set(v) for v in zip(*seen["own seed", e], strict=True))
    assert ups == sides == set(range(32))
    assert len(set(seen["own seed", e])) > 300
expected = 1024 * (1 - (1 - 1 / 1024) ** np.array([100, 400]))
assert np.allclose(expected, (95.3, 331.2), atol=0.1)
for seed in range(3):
    one = np.random.default_rng(seed)
    copies = crops([copy.deepcopy(one) for _ in range(4)])
    assert all(copies[i] == copies[i + 100] for i in range(300))
    assert len(set(copies)) <= 100
    every = [stream(seed, epoch, w) for epoch in range(3) for w in range(4)]
    rngs = [np.random.default_rng(s) for s in (seed, *every)]
    draws = {tuple(r.integers(0, 2**30, 4)) for r in rngs}
    assert len(draws) == 13  # no two alike, and none is the parent's
    padded = np.random.default_rng([seed, 0, 0])  # zeros count for nothing
    same = np.random.default_rng(seed).integers(0, 2**30, 4)
    assert np.array_equal(padded.integers(0, 2**30, 4), same)
# loading and computing at once: the text's and the card's numbers
assert np.isclose(64 * 0.010 / 4, 0.160) and np.ceil(64 * 0.010 / 0.100) == 7
assert np.isclose(48 * 0.015, 0.72) and np.isclose(0.72 / 6, 0.12)
assert np.isclose(0.12 / 0.05, 2.4) and np.isclose(0.05 / 0.12, 0.4167, 1e-3)
assert np.ceil(0.72 / 0.05) == 15
