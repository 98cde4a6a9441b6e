"""What a repair loop buys, if some requests can hardly be mended."""

import numpy as np


# --8<-- [start:show]
def repair(valid, share, tries, first=1_000, more=300):
    """valid, share (kinds,): accepted, tokens per request, by kind."""
    accepted, tokens = np.zeros(len(valid)), np.zeros(len(valid))
    for i in range(tries):
        reach = share * (1 - valid) ** i  # still invalid after i tries
        tokens += reach * (first + i * more)  # faults are sent along
        accepted += reach * valid
    return accepted, tokens


valid, share = np.array([0.95, 0.05]), np.array([0.9, 0.1])
for tries in (1, 2, 3, 10):
    accepted, tokens = repair(valid, share, tries)
    print(f"tries {tries:2}: accepted {accepted.sum():.3f}", end="")
    print(f", tokens {tokens.sum():4.0f}", end="")
    print(f", on the hard tenth {tokens[1] / tokens.sum():.2f}")
# --8<-- [end:show]
one, two, three, ten = (repair(valid, share, t) for t in (1, 2, 3, 10))
assert np.isclose(one[0].sum(), 0.9 * 0.95 + 0.1 * 0.05)
assert np.isclose(one[1].sum(), 1_000) and np.isclose(one[1][1], 100)
assert np.isclose(two[0][0], 0.9 * (1 - 0.05**2))
assert np.isclose(ten[0][1], 0.1 * (1 - 0.95**10))
assert np.isclose(two[1].sum(), 1_000 + 0.14 * 1_300)
# second try: share accepted among those tried again; third
again = [0.9 * 0.05**i + 0.1 * 0.95**i for i in range(3)]
gain = [two[0].sum() - one[0].sum(), three[0].sum() - two[0].sum()]
mended = [gain[0] / again[1], gain[1] / again[2]]
assert [round(x, 2) for x in mended] == [0.34, 0.07]
# text: tokens for each further accepted request
assert round((two[1] - one[1]).sum() / gain[0], -2) == 3_800
assert round((three[1] - two[1]).sum() / gain[1], -3) == 22_000
for seed in range(3):
    rng = np.random.default_rng(seed)
    n, spent, good = 20_000, np.zeros(2), np.zeros(2)
    kind = (rng.random(n) < 0.1).astype(int)
    for k in kind:
        for i in range(3):
            spent[k] += 1_000 + 300 * i
            if rng.random() < valid[k]:
                good[k] += 1
                break
    assert np.all(abs(good / n - three[0]) < 4 * 0.35 / np.sqrt(n))
    assert np.allclose(spent / n, three[1], rtol=0.08)
# card: valid 0.8 easy (0.75 of requests), 0 hard; 500 tokens each try
acc, tok = repair(np.array([0.8, 0.0]), np.array([0.75, 0.25]), 3, 500, 0)
assert np.isclose(acc.sum(), 0.744) and np.isclose(tok.sum(), 840)
acc1, tok1 = repair(np.array([0.8, 0.0]), np.array([0.75, 0.25]), 2, 500, 0)
assert np.isclose(acc1.sum(), 0.72) and np.isclose(tok1.sum(), 700)
assert np.isclose(140 / 0.024, 5_833.33) and round(700 / 0.72) == 972
assert np.isclose(375 / 840, 0.446, atol=0.001)
