"""Alpha spending: boundaries for looks at any times, computed on a grid."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def spent(t, alpha=0.05):
    """Error used up to share t of the data, O'Brien-Fleming-like."""
    return 4 * stats.norm.sf(stats.norm.ppf(1 - alpha / 4) / np.sqrt(t))


def boundaries(times, step=0.002, reach=5.0):
    """Limits of |z| at increasing times in (0, 1]."""
    grid = np.arange(-reach, reach + step / 2, step)  # values of S
    density, before, limits = None, 0.0, []
    for t in times:
        if density is None:
            density = stats.norm.pdf(grid, scale=np.sqrt(t))
        else:  # S grows by an independent normal increment
            jump = stats.norm.pdf(grid, scale=np.sqrt(t - before))
            density = np.convolve(density, jump, mode="same") * step
        allowed = spent(t) - (spent(before) if before else 0.0)
        tail = np.cumsum(density[::-1])[::-1] * step  # P(S >= grid)
        cut = grid[(2 * tail > allowed) & (grid > 0)].max()
        density = np.where(np.abs(grid) <= cut, density, 0.0)
        limits.append(cut / np.sqrt(t))
        before = t
    return np.array(limits)


for times in ([0.2, 0.4, 0.6, 0.8, 1.0], [0.35, 0.4, 1.0]):
    print("times ", "  ".join(f"{t:4.2f}" for t in times))
    print("limits", "  ".join(f"{c:4.2f}" for c in boundaries(times)))
# --8<-- [end:show]
for times in ([0.2, 0.4, 0.6, 0.8, 1.0], [0.35, 0.4, 1.0], [0.5, 0.9, 1.0]):
    limits = boundaries(times)
    for seed in range(2):
        rng = np.random.default_rng(seed)
        dt = np.diff(times, prepend=0)
        s = np.cumsum(rng.normal(0, np.sqrt(dt), (60_000, len(dt))), axis=1)
        hit = np.abs(s) / np.sqrt(times) > limits
        assert abs(hit.any(1).mean() - 0.05) < 0.004
        used = hit[:, :-1].any(1).mean()
        assert abs(used - spent(times[-2])) < 0.003
assert np.isclose(spent(1.0), 0.05) and abs(boundaries([1.0])[0] - 1.96) < 0.005
table = [4.877, 3.357, 2.680, 2.290, 2.031]  # Lan-DeMets, five looks
assert np.allclose(boundaries([0.2, 0.4, 0.6, 0.8, 1.0]), table, atol=0.005)
