"""Image to image from a middle noise level: realism against likeness."""

import numpy as np

angles = 2 * np.pi * np.arange(8) / 8
centres = 1.4 * np.stack([np.cos(angles), np.sin(angles)], axis=1)
s2 = 0.08**2


def eps_model(x, ab):
    """Exact mean noise; data: eight Gaussians on a ring."""
    var = ab * s2 + 1 - ab
    gap = x[:, None] - np.sqrt(ab) * centres
    log = -(gap**2).sum(axis=2) / (2 * var)
    part = np.exp(log - log.max(axis=1, keepdims=True))
    part /= part.sum(axis=1, keepdims=True)
    return np.sqrt(1 - ab) * np.einsum("nk,nkd->nd", part, gap) / var


# --8<-- [start:show]
def image_to_image(eps_model, guide, alpha_bar, strength, rng):
    """guide (n, d); alpha_bar[0] = 1 falls to index T; 0 <= strength <= 1.
    Noise to level round(strength * T), then DDIM down; returns (n, d)."""
    top = round(strength * (len(alpha_bar) - 1))
    noise = rng.normal(size=guide.shape)
    x = np.sqrt(alpha_bar[top]) * guide
    x = x + np.sqrt(1 - alpha_bar[top]) * noise
    for now, before in zip(
        alpha_bar[top:0:-1], alpha_bar[:top][::-1], strict=True
    ):
        eps = eps_model(x, now)
        x0 = (x - np.sqrt(1 - now) * eps) / np.sqrt(now)
        x = np.sqrt(before) * x0 + np.sqrt(1 - before) * eps
    return x


# --8<-- [end:show]
# --8<-- [start:run]
alpha_bar = np.cos(np.pi / 2 * np.linspace(0, 0.995, 101)) ** 2
guide = np.tile([1.9, 0.3], (1000, 1))  # a rough sketch, off the data
rows = []
for strength in (0, 0.1, 0.2, 0.4, 0.6, 0.8, 1):
    rng = np.random.default_rng(0)
    x = image_to_image(eps_model, guide, alpha_bar, strength, rng)
    gap = np.linalg.norm(x[:, None] - centres, axis=2)
    # the kind is the nearest centre, off the distance to it
    off = gap.min(axis=1).mean()  # 0.10 for real data
    same = (gap.argmin(axis=1) == 0).mean()  # still the sketch's kind
    print(f"strength {strength:3}: off the data {off:.2f}", end="  ")
    print(f"same kind {100 * same:3.0f} %")
    # --8<-- [end:run]
    rows.append((off, same))
rows = np.array(rows)
assert np.isclose(rows[0, 0], np.hypot(0.5, 0.3))
assert np.all(np.diff(rows[:, 1]) < 0.02)
assert abs(rows[-1, 1] - 1 / 8) < 0.05
assert rows[-1, 0] < 0.12 and rows[1, 0] > 0.25
real = np.abs(rng.normal(size=(20000, 2)) * 0.08)
assert abs(np.hypot(*real.T).mean() - 0.10) < 0.002
same = image_to_image(eps_model, guide, alpha_bar, 0, rng)
assert np.array_equal(same, guide)
