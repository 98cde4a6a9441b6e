"""Two heads in a row: two equations, one for each state."""

import numpy as np


# --8<-- [start:show]
def waits(p):
    """Mean tosses until HH: e with nothing yet, f after one head."""
    # e = 1 + p f + (1 - p) e,   f = 1 + (1 - p) e
    A = np.array([[p, -p], [-(1 - p), 1]])
    return np.linalg.solve(A, [1, 1])


e, f = waits(1 / 2)
print(f"from the start {e:.0f}, after a head {f:.0f}")
# --8<-- [end:show]


def run_wait(k, p):
    """Mean number of tosses until k heads in a row, built up from k - 1."""
    wait = 0
    for _ in range(k):
        wait = (wait + 1) / p  # one more head, or begin anew
    return wait


assert np.isclose(e, 6) and np.isclose(f, 4)
for p in (0.3, 0.5, 0.8):
    e, f = waits(p)
    assert np.isclose(e, run_wait(2, p)) and np.isclose(e, 1 / p + f)
    for k in (1, 2, 5):
        closed = (1 - p**k) / (p**k * (1 - p))
        assert np.isclose(run_wait(k, p), closed)
# Tossing in turn: the first player's chance w = p + (1 - p) (1 - w).
for p in (1 / 2, 1 / 6):
    first = sum(p * (1 - p) ** (2 * k) for k in range(400))
    assert np.isclose(first, p + (1 - p) * (1 - first))
    assert np.isclose(first, 1 / (2 - p))
assert run_wait(3, 1) == 3 and run_wait(3, 0.5) == 14
rng = np.random.default_rng(0)
heads = rng.uniform(size=(20_000, 200)) < 0.5
hh = (heads[:, 1:] & heads[:, :-1]).argmax(axis=1) + 2
ht = (~heads[:, 1:] & heads[:, :-1]).argmax(axis=1) + 2
assert abs(hh.mean() - 6) < 4 * hh.std() / np.sqrt(20_000)
assert abs(ht.mean() - 4) < 4 * ht.std() / np.sqrt(20_000)
