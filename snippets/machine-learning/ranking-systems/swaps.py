"""Clicks mix looks and appeal; swapping place 1 with place j parts them."""

import numpy as np

# --8<-- [start:show]
rng = np.random.default_rng(0)
look = 1 / np.arange(1, 7)  # share of visitors who look, by place
appeal = np.array([0.30, 0.20, 0.45, 0.15, 0.40, 0.25])  # by item


def visit(order, n):
    """Clicks (n, 6) by place, when `order` (6,) is shown to n visitors."""
    return rng.random((n, 6)) < look * appeal[order]


def swapped(j, n=10_000):
    """Clicks at j over clicks at 0, either order shown to n/2 visitors."""
    order = np.arange(6)
    order[[0, j]] = order[[j, 0]]
    clicks = np.vstack([visit(np.arange(6), n // 2), visit(order, n // 2)])
    return clicks[:, j].sum() / clicks[:, 0].sum()


rate = visit(np.arange(6), 20_000).mean(axis=0)
ratio = np.array([1] + [swapped(j) for j in range(1, 6)])
print("share clicked: ", rate.round(2), " order:", np.argsort(-rate))
print("true appeal:   ", appeal, " order:", np.argsort(-appeal))
print("true looks:    ", look.round(2))
print("looks measured:", ratio.round(2))
fixed = rate / ratio
print("corrected:     ", fixed.round(2), " order:", np.argsort(-fixed))
# --8<-- [end:show]

assert np.allclose(fixed[1:] * ratio[1:], rate[1:])
assert list(np.argsort(-fixed)) == list(np.argsort(-appeal))
assert list(np.argsort(-appeal)) == [2, 4, 0, 5, 1, 3]

for seed in range(5):
    rng = np.random.default_rng(seed)
    ratio = np.array([swapped(j, 40_000) for j in range(1, 6)])
    assert np.allclose(ratio, look[1:], rtol=0.12)
    plain = visit(np.arange(6), 200_000).mean(axis=0)
    assert np.allclose(plain[1:] / ratio, appeal[1:], rtol=0.14)
    assert list(np.argsort(-plain)[:3]) == [0, 2, 1]
    # Without the swap the ratio would mix looks and appeal.
    assert plain[2] / plain[0] > 1.3 * look[2]
    turned = visit(np.arange(5, -1, -1), 200_000).mean(axis=0)
    assert np.allclose(turned, look * appeal[::-1], atol=0.006)
