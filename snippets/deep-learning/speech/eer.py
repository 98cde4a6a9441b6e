"""Equal error rate of speaker verification, and thresholds by cost."""

import numpy as np
from scipy.stats import norm


# --8<-- [start:show]
def error_rates(target, impostor):
    """Thresholds; share of target rejected, of impostor accepted (>= t)."""
    t = np.append(np.unique(np.r_[target, impostor]), np.inf)  # or reject all
    frr = np.searchsorted(np.sort(target), t) / len(target)
    far = 1 - np.searchsorted(np.sort(impostor), t) / len(impostor)
    return t, frr, far


def equal_error_rate(target, impostor):
    t, frr, far = error_rates(target, impostor)
    i = np.argmin(np.abs(frr - far))
    return (frr[i] + far[i]) / 2, t[i]


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
who = rng.normal(size=(300, 24))  # a centre for each speaker
takes = who[:, None] + 0.8 * rng.normal(size=(300, 2, 24))
takes /= np.linalg.norm(takes, axis=-1, keepdims=True)
S = takes[:, 0] @ takes[:, 1].T  # cosine: enrolment i, test j
target, impostor = np.diag(S), S[~np.eye(300, dtype=bool)]
eer, at = equal_error_rate(target, impostor)
print(f"equal error rate {100 * eer:.1f} % at cosine {at:.2f}")
t, frr, far = error_rates(target, impostor)
for prior in (0.5, 0.01):  # how often the claimant is genuine
    i = np.argmin(prior * frr + (1 - prior) * far)
    print(f"genuine {prior:4}: cosine {t[i]:.2f},", end=" ")
    print(f"FRR {100 * frr[i]:.1f} %, FAR {100 * far[i]:.2f} %")
# --8<-- [end:run]
low, high = (np.argmin(p * frr + (1 - p) * far) for p in (0.5, 0.01))
assert t[high] > t[low] and frr[high] > frr[low] and far[high] < far[low]
# by hand, and the card
assert equal_error_rate([0.9, 0.8, 0.7, 0.4], [0.6, 0.3, 0.2, 0.1]) == (
    0.25,
    0.6,
)
a, b = [0.95, 0.8, 0.75, 0.6, 0.3], [0.7, 0.5, 0.4, 0.2, 0.1]
assert np.isclose(equal_error_rate(a, b)[0], 0.2)
assert 0.5 < equal_error_rate(a, b)[1] <= 0.6
tt, r, f = error_rates(a, b)
assert np.isclose(r[tt == 0.75], 0.4) and f[tt == 0.75] == 0
assert (r[-1], f[-1]) == (1, 0) and (r[0], f[0]) == (0, 1)
# two Gaussians two deviations apart: Phi(-1)
g = equal_error_rate(rng.normal(2, 1, 200_000), rng.normal(0, 1, 200_000))
assert abs(g[0] - norm.cdf(-1)) < 0.003 and abs(g[1] - 1) < 0.02
