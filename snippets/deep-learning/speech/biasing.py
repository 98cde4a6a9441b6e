"""A biasing list: names found against common words replaced."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
sound = rng.normal(size=(1_200, 8))  # 200 common words, then 1,000 names
prior = np.repeat([0.999 / 200, 0.001 / 1_000], [200, 1_000])
true = np.r_[rng.integers(0, 200, 3_000), rng.integers(200, 220, 500)]
x = sound[true] + 0.5 * rng.normal(size=(len(true), 8))
d2 = (x**2).sum(1)[:, None] - 2 * x @ sound.T + (sound**2).sum(1)
log_p = -d2 / (2 * 0.5**2) + np.log(prior)


def biased(bonus, names):
    """names: how many are listed; the 20 that are spoken come first."""
    score = log_p.copy()
    score[:, 200 : 200 + names] += bonus
    heard = score.argmax(1)
    found = (heard == true)[true >= 200].mean()
    false = (heard >= 200)[true < 200].mean()
    return 100 * found, 1_000 * false


print("listed  bonus  names found  names in 1,000 common words")
for names, bonus in ((20, 0), (20, 4), (20, 8), (20, 12), (1000, 8)):
    found, false = biased(bonus, names)
    print(f"{names:6}  {bonus:5}  {found:9.0f} %  {false:8.1f}")
# --8<-- [end:show]
f0, f4, f8, f12 = (biased(b, 20) for b in (0, 4, 8, 12))
assert f0[0] < f4[0] < f8[0] < f12[0]
assert f0[1] <= f4[1] < f8[1] < f12[1]
long = biased(8, 1_000)
assert long[0] < f8[0] and long[1] > 10 * f8[1]
i, j = 3, 250
assert np.isclose(d2[i, j], ((x[i] - sound[j]) ** 2).sum())
