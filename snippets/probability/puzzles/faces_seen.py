"""How many faces a die has shown: six indicators, added."""

from itertools import product

import numpy as np

# --8<-- [start:show]
for n in (1, 3, 6):
    rolls = product(range(6), repeat=n)
    counted = np.mean([len(set(r)) for r in rolls])
    added = 6 * (1 - (5 / 6) ** n)
    print(f"{n} rolls: counted {counted:.4f}, indicators {added:.4f}")
    # --8<-- [end:show]
    assert np.isclose(counted, added)
