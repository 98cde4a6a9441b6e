"""In high dimension a Gaussian lives on a shell."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
rng = np.random.default_rng(0)
rows = []
print("   d  sqrt(d)  length          within 1  distance  average of two")
for d in (1, 10, 100, 1000):
    x, y = rng.normal(size=(2, 4000, d))
    length = np.linalg.norm(x, axis=1)
    inside = np.mean(length < 1)
    apart = np.linalg.norm(x - y, axis=1).mean()
    half = np.linalg.norm((x + y) / 2, axis=1).mean()
    rows.append((d, length.mean(), length.std(), inside, apart, half))
    print(f"{d:4} {np.sqrt(d):8.2f} {length.mean():7.2f} +- ", end="")
    print(f"{length.std():.2f} {inside:10.3f} {apart:9.2f} {half:12.2f}")
# --8<-- [end:show]

for d, mean, sd, inside, apart, half in rows:
    chi = stats.chi(d)  # the length of d standard normal numbers
    error = 4 * chi.std() / np.sqrt(4000)
    assert abs(mean - chi.mean()) < error and abs(sd - chi.std()) < error
    share = chi.cdf(1)
    assert abs(inside - share) < 4 * np.sqrt(share * (1 - share) / 4000) + 1e-9
    assert abs(apart - np.sqrt(2) * chi.mean()) < np.sqrt(2) * error
    assert abs(half - chi.mean() / np.sqrt(2)) < error / np.sqrt(2)
for d in (50, 1000, 20_000):  # stays 0.71 for every large d
    assert np.isclose(stats.chi(d).std(), np.sqrt(0.5), rtol=0.01)
    assert np.isclose(stats.chi(d).mean(), np.sqrt(d), rtol=0.01)
