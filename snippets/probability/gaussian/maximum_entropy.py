"""Of all densities with one variance the Gaussian has the largest entropy."""

import numpy as np
from scipy import stats

# --8<-- [start:show]
families = {
    "normal": stats.norm(scale=1),
    "uniform": stats.uniform(scale=np.sqrt(12)),
    "Laplace": stats.laplace(scale=np.sqrt(0.5)),
    "logistic": stats.logistic(scale=np.sqrt(3) / np.pi),
    "t, 5 degrees": stats.t(5, scale=np.sqrt(3 / 5)),
}
for name, d in families.items():
    print(f"{name:12} variance {d.var():.2f}, entropy {d.entropy():.3f} nats")
# --8<-- [end:show]

bound = 0.5 * np.log(2 * np.pi * np.e)
x = np.linspace(-60, 60, 1_200_001)
for name, d in families.items():
    assert np.isclose(d.var(), 1)
    p = d.pdf(x + d.mean())
    keep = p > 0
    step = x[1] - x[0]
    entropy = -np.sum(p[keep] * np.log(p[keep])) * step
    assert np.isclose(entropy, d.entropy(), atol=1e-3)
    # The gap is the KL divergence from the normal with that variance.
    log_normal = -(x[keep] ** 2) / 2 - 0.5 * np.log(2 * np.pi)
    gap = np.sum(p[keep] * (np.log(p[keep]) - log_normal)) * step
    assert np.isclose(bound - entropy, gap, atol=1e-3) and gap > -1e-3
    assert (gap > 0.01) == (name != "normal")
