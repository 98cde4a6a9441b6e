"""Two unbiased gradients, and how their noise grows with dimension."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
print("  k   path        score       score - mean of f")
for k in (1, 4, 16, 64):
    noise = rng.normal(size=(40_000, k))
    Z = 1 + noise  # m = (1, ..., 1)
    f = np.sum(Z**2, axis=1)
    path = 2 * Z[:, 0]  # derivative of f(m + noise) by m_1
    plain = f * noise[:, 0]  # f times the score of q
    baseline = (f - 2 * k) * noise[:, 0]  # the mean of f is 2 k
    print(f"{k:3}", end="")
    for g in (path, plain, baseline):
        print(f"  {g.mean():5.2f} ({g.std():4.1f})", end="")
    print()
    # --8<-- [end:show]
    for g in (path, plain, baseline):
        assert abs(g.mean() - 2) < 5 * g.std() / 200
    # variances of one draw, by the moments of a standard normal number
    assert np.isclose(path.var(), 4, rtol=0.1)
    assert np.isclose(plain.var(), 4 * (k - 1) ** 2 + 22 * k + 8, rtol=0.15)
    assert np.isclose(baseline.var(), 6 * k + 12, rtol=0.15)
