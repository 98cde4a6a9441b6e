"""Relations between outputs that hold whatever the right output is."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
table = rng.normal(size=(50, 6))  # 50 tokens, 6 features
table[0] = 0.3  # token 0 is padding
w = rng.normal(size=6)


def right(ids):  # ids: (n, length) integers; one score a row
    real = (ids > 0)[:, :, None]
    return (table[ids] * real).sum(axis=1) / real.sum(axis=1) @ w


def counts_padding(ids):
    return table[ids].mean(axis=1) @ w


def batch_centred(ids):
    scores = right(ids)
    return scores - scores.mean()


def sees_row_number(ids):
    return right(ids) + 0.01 * np.arange(len(ids))


ids = rng.integers(1, 50, size=(5, 7))
ids[:2, 4:] = 0  # two short rows
order = np.array([3, 0, 4, 1, 2])
# --8<-- [end:show]


# --8<-- [start:run]
def relations(f):
    return {
        "shape": f(ids).shape == (5,),
        "order": np.allclose(f(ids[order]), f(ids)[order]),
        "alone": np.allclose(f(ids[:1]), f(ids)[:1]),
        "padding": np.allclose(f(np.pad(ids, ((0, 0), (0, 3)))), f(ids)),
    }


for f in (right, counts_padding, batch_centred, sees_row_number):
    held = [f"{k} {'ok' if v else 'FAILS':6}" for k, v in relations(f).items()]
    print(f"{f.__name__:16}", *held)
# --8<-- [end:run]
assert all(relations(right).values())
one = [k for k, v in relations(counts_padding).items() if not v]
two = [k for k, v in relations(batch_centred).items() if not v]
three = [k for k, v in relations(sees_row_number).items() if not v]
assert (one, two, three) == (["padding"], ["alone"], ["order"])
# the right one by a loop
by_hand = [np.mean([table[t] for t in row if t], axis=0) @ w for row in ids]
assert np.allclose(right(ids), by_hand)
# a difference of nearly equal numbers makes rounding in float32 large
x = (1000 + rng.normal(size=1000)).astype(np.float32)


def variance(x):
    mean, square = (np.cumsum(z)[-1] / np.float32(len(x)) for z in (x, x * x))
    return square - mean * mean


assert np.isclose(np.cumsum(x)[-1], np.cumsum(x[::-1])[-1], rtol=1e-5)
assert abs(variance(x) - variance(x[::-1])) > 0.03 * np.var(x)
