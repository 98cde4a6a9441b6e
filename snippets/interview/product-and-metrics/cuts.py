"""The worst of sixty segments, when nothing has happened."""

# --8<-- [start:show]
import numpy as np

rng = np.random.default_rng(0)
n, cuts = 1_000, 60
drops, again = [], []
for _ in range(800):
    traits = rng.random((cuts, n)) < 0.3  # sixty overlapping segments
    size = traits.sum(axis=1)
    week = (rng.random((4, n)) < 0.2).astype(float)  # orders, four weeks
    hits = week @ traits.T  # (4, cuts)
    z = (hits[1] - hits[0]) / np.sqrt(2 * size * 0.2 * 0.8)
    z_next = (hits[3] - hits[2]) / np.sqrt(2 * size * 0.2 * 0.8)
    drops.append(z)
    again.append(z_next[z.argmin()])
worst = np.min(drops, axis=1)
error = np.std(again) / np.sqrt(len(again))
print(f"worst segment below -1.96: {np.mean(worst < -1.96):.0%} of the times")
print(f"below -3.34: {np.mean(worst < -3.34):.1%}")
print(f"that segment on other weeks: mean z {np.mean(again):+.2f}")
print(f"its standard error: {error:.2f}")
# --8<-- [end:show]

assert abs(np.std(again) - 1) < 0.1

# overlapping segments: between one test and sixty independent ones
assert 0.3 < np.mean(worst < -1.96) < 1 - 0.975**60
share = np.mean(np.array(drops) < -1.96, axis=1)
assert abs(share.mean() - 0.025) < 4 * share.std() / np.sqrt(len(share))
assert abs(np.std(drops) - 1) < 0.05 and abs(np.mean(drops)) < 0.1
assert np.mean(worst < -3.34) < 0.06
assert abs(np.mean(again)) < 3 * error and worst.mean() < -1.9
assert again[-1] == z_next[z == worst[-1]][0]  # the same segment
for seed in (1, 2):
    g = np.random.default_rng(seed).normal(size=(4_000, 60)).min(axis=1)
    assert abs(np.mean(g < -1.96) - 0.78) < 0.03
    assert abs(np.mean(g < -3.34) - 0.025) < 0.01
