"""Few trips in a cell: lean on the larger cell around it."""

import numpy as np


# --8<-- [start:show]
def shrunk(total, count, parent, k):
    """Mean of each cell with its parent's value as k further trips."""
    return (total + k * parent) / (count + k)


rows = []
for seed in range(20):
    rng = np.random.default_rng(seed)
    block = rng.normal(1.2, 0.15, 100)  # 100 large cells, 16 small in each
    truth = (block[:, None] + rng.normal(0, 0.1, (100, 16))).ravel()
    count = rng.poisson(rng.gamma(0.5, 10, 1_600))  # mostly few trips
    total = count * truth + np.sqrt(count) * rng.normal(0, 0.4, 1_600)
    by_block = total.reshape(100, 16).sum(1) / count.reshape(100, 16).sum(1)
    parent = np.repeat(by_block, 16)
    own = np.where(count > 0, total / np.maximum(count, 1), parent)
    guesses = own, parent, shrunk(total, count, parent, k=16)
    errors = [(g - truth) ** 2 for g in guesses]
    rows.append([np.sqrt(e[count < 5].mean()) for e in errors])
    rows[-1] += [np.sqrt(e[count >= 5].mean()) for e in errors]
few, many = np.split(np.mean(rows, axis=0), 2)
print("error of the ratio    own cell  parent  shrunk")
for name, e in (("under 5 trips", few), ("5 and more", many)):
    print(f"{name:20}  {e[0]:8.3f}  {e[1]:6.3f}  {e[2]:6.3f}")
# --8<-- [end:show]
r = np.array(rows).reshape(20, 2, 3)
assert (r[:, :, 2] < r[:, :, 0]).all()  # never worse than the cell's own
assert (r[:, 1, 2] < r[:, 1, 1]).all() and (r[:, 0, 2] < r[:, 0, 1]).all()
# k = noise variance / variance between cells is best among multiples of it
assert np.isclose(0.4**2 / 0.1**2, 16)
loss = {}
for k in (4, 16, 64):
    g = shrunk(total, count, np.repeat(block, 16), k)
    loss[k] = np.mean((g - truth) ** 2)
assert min(loss, key=loss.get) == 16
assert shrunk(0.0, 0, 1.3, 16) == 1.3  # no trips: the parent
assert np.isclose(shrunk(4 * 2.0, 4, 1.2, 16), 1.36)
