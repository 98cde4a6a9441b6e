"""Which prompts still teach: mixed groups by pass rate."""

from math import comb

import numpy as np


# --8<-- [start:show]
def mixed(p, G):
    """Chance that a group of G answers is neither all right nor all wrong."""
    return 1 - p**G - (1 - p) ** G


G = 8
print("pass rate    mixed   groups drawn per mixed one")
for p in (0.01, 0.1, 0.5, 0.9, 0.99):
    print(f"{p:9} {mixed(p, G):8.2f} {1 / mixed(p, G):12.1f}")

rng = np.random.default_rng(0)
early, late = rng.beta(0.5, 1.5, 10**5), rng.beta(3, 0.5, 10**5)
for name, p in (("early", early), ("late", late)):
    right = rng.binomial(G, p)
    kept = (right > 0) & (right < G)
    print(f"{name}: pass@1 {p.mean():.2f}, mixed {kept.mean():.2f}")
    # --8<-- [end:show]
    assert abs(kept.mean() - mixed(p, G).mean()) < 0.01

for p in (0.1, 0.37):  # against the sum of the binomial
    total = sum(comb(G, k) * p**k * (1 - p) ** (G - k) for k in range(1, G))
    assert np.isclose(total, mixed(p, G))
assert mixed(0.5, G) > 0.99 > mixed(0.1, G) > mixed(0.01, G)
# the card: G = 16, pass rates 0.02 and 0.3
assert round(mixed(0.02, 16), 3) == 0.276 and round(mixed(0.3, 16), 3) == 0.997
