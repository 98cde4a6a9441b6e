"""What dividing by the deviation does to easy and hard questions."""

from math import comb

import numpy as np


# --8<-- [start:show]
def expected_push(p, G=8):
    """Mean gradient in the logit of being right: centred, and scaled."""
    raw = scaled = 0.0
    for k in range(1, G):  # k right answers of G; 0 and G give nothing
        chance = comb(G, k) * p**k * (1 - p) ** (G - k)
        v = (k / G) * (1 - k / G)  # variance of the rewards in the group
        raw += chance * v
        scaled += chance * np.sqrt(v)
    return raw, scaled


for p in [0.02, 0.1, 0.5, 0.9]:
    raw, scaled = expected_push(p)
    print(f"p {p:.2f}: centred {raw:.3f}, scaled {scaled:.3f}")
    # --8<-- [end:show]
    assert 0 < raw < scaled

for p in (0.02, 0.3, 0.7):
    raw, scaled = expected_push(p)
    assert np.isclose(raw, 7 / 8 * p * (1 - p))
    # by simulation: the gradient of log prob in the logit is y - p
    for seed in range(3):
        y = np.random.default_rng(seed).random((200_000, 8)) < p
        c = y - y.mean(1, keepdims=True)
        s = y.std(1, keepdims=True)
        a = np.where(s > 0, c / np.where(s > 0, s, 1), 0)
        assert abs((c * (y - p)).mean() - raw) < 0.002
        assert abs((a * (y - p)).mean() - scaled) < 0.005
# relative to 0.5, both ends weigh more when scaled
middle = expected_push(0.5)
for p in (0.02, 0.1, 0.9):
    raw, scaled = expected_push(p)
    assert raw / middle[0] < scaled / middle[1] < 1
# large groups: sqrt(p (1 - p))
assert abs(expected_push(0.3, 400)[1] - 0.21**0.5) < 0.002
assert abs(expected_push(0.02)[0] / expected_push(0.5)[0] - 0.08) < 0.01
# that is the gradient of 2 arcsin(sqrt(p)) in the logit
w, e = np.log(0.3 / 0.7), 1e-5
sides = [2 * np.arcsin((1 + np.exp(-x)) ** -0.5) for x in (w - e, w + e)]
assert np.isclose((sides[1] - sides[0]) / (2 * e), 0.21**0.5)


# the card on a cold start: how often a group is mixed
def mixed(p, G):
    return 1 - p**G - (1 - p) ** G


cases = {
    (0.01, 8): 0.077,
    (0.01, 64): 0.47,
    (0.001, 64): 0.062,
    (0.09, 8): 0.53,
}
for (p, G), claim in cases.items():
    assert abs(mixed(p, G) - claim) < 0.5 * 10.0 ** -len(f"{claim}"[2:])
    exact = sum(comb(G, k) * p**k * (1 - p) ** (G - k) for k in range(1, G))
    assert np.isclose(mixed(p, G), exact)
assert round(8 * mixed(0.01, 8), 2) == 0.62 and np.isclose(64 * 0.01, 0.64)
assert round(0.3**6, 4) == 0.0007 and np.isclose(0.3**2, 0.09)
assert (
    abs((1 - 3 / 256) ** 256 - 0.05) < 0.002 and round(100 * 3 / 256, 1) == 1.2
)
false = 0.999 * 0.002  # accepted although wrong
assert abs(false / (0.001 + false) - 2 / 3) < 0.001
