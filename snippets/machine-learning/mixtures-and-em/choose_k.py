"""BIC counts Gaussians, which need not be groups."""

import numpy as np
from sklearn.mixture import GaussianMixture


# --8<-- [start:show]
def bic(x, K):
    """-2 log-likelihood + parameters * log n, in one dimension."""
    starts = np.quantile(x, (np.arange(K) + 0.5) / K)[:, None]
    model = GaussianMixture(K, means_init=starts, tol=1e-5, max_iter=1000)
    model.set_params(init_params="random", random_state=0)
    log_lik = model.fit(x[:, None]).score(x[:, None]) * len(x)
    return -2 * log_lik + (3 * K - 1) * np.log(len(x))


def two_groups(seed, skewed):
    u = np.random.default_rng(seed).normal(size=600)
    spread = 2 * np.exp(u / 2) if skewed else u
    return spread + np.repeat([0, 9], 300)


for skewed in (False, True):
    values = np.array([bic(two_groups(0, skewed), K) for K in range(1, 7)])
    lost = values[1] - values.min()  # values[1] is of K = 2
    name = "skewed groups:  " if skewed else "Gaussian groups:"
    print(f"{name} best K = {values.argmin() + 1}, K = 2 is {lost:.0f} worse")
    # --8<-- [end:show]

assert np.isclose(lost, bic(two_groups(0, True), 2) - min(values))
chosen = {False: [], True: []}
for seed in (1, 2):
    for skewed, best in chosen.items():
        x = two_groups(seed, skewed)
        best.append(np.argmin([bic(x, K) for K in range(1, 7)]) + 1)
assert set(chosen[False]) == {2}
assert min(chosen[True]) >= 4 and max(chosen[True]) > 4
x = two_groups(3, True)[:, None]
model = GaussianMixture(2, means_init=np.quantile(x, [0.25, 0.75])[:, None])
model.set_params(init_params="random", random_state=0, tol=1e-5, max_iter=1000)
assert np.isclose(model.fit(x).bic(x), bic(x[:, 0], 2))

# The card: n = 1000, d = 2, full covariances, K = 1, ..., 5.
log_liks = np.array([-4210, -3905, -3850, -3838, -3831])
counts = np.array([K - 1 + 2 * K + 3 * K for K in range(1, 6)])
assert np.array_equal(counts, 6 * np.arange(1, 6) - 1)
card = -2 * log_liks + counts * np.log(1000)
assert np.array_equal(card.round(), [8455, 7886, 7817, 7835, 7862])
assert card.argmin() + 1 == 3
assert np.argmin(-2 * log_liks + 2 * counts) + 1 == 5  # by AIC
gain = -card[2:4] / 2
assert np.isclose(gain[1] - gain[0], 12 - 3 * np.log(1000))
