"""One budget, two uses: revise in sequence or sample in parallel."""

from math import comb

import numpy as np


# --8<-- [start:show]
def revised(p, fix, spoil, rounds):
    """Chance of being right after each round may fix or spoil."""
    for _ in range(rounds):
        p = p * (1 - spoil) + (1 - p) * fix
    return p


def voted(p, n):  # n odd, two possible answers
    ks = range(n // 2 + 1, n + 1)
    return sum(comb(n, k) * p**k * (1 - p) ** (n - k) for k in ks)


cases = {
    "sure": (0.8, 0.2, 0.1),
    "likely": (0.6, 0.3, 0.05),
    "hard": (0.3, 0.15, 0.05),
}
print("            one  revise: 4   14  vote: 5   15")
for name, (p, fix, spoil) in cases.items():
    # n generations: one answer and n - 1 revisions, or n votes
    seq = [revised(p, fix, spoil, n - 1) for n in (5, 15)]
    par = [voted(p, n) for n in (5, 15)]
    print(
        f"{name:<10} {p:.2f}       {seq[0]:.2f} {seq[1]:.2f}"
        f"     {par[0]:.2f} {par[1]:.2f}"
    )
    # --8<-- [end:show]
    assert 0 < p < 1
    rng = np.random.default_rng(0)
    for value, n in zip(par, (5, 15), strict=True):
        right = (rng.random((100_000, n)) < p).sum(1)
        assert abs((right > n - right).mean() - value) < 0.008
    ok = rng.random(100_000) < p
    for _ in range(14):
        u = rng.random(ok.size)
        ok = np.where(ok, u >= spoil, u < fix)
    assert abs(ok.mean() - seq[1]) < 0.008
for p, fix, spoil in cases.values():
    limit = fix / (fix + spoil)
    for k in (1, 4, 14):
        closed = limit + (p - limit) * (1 - fix - spoil) ** k
        assert np.isclose(revised(p, fix, spoil, k), closed)
# the sure case falls to its limit 0.2 / 0.3, the likely one gains both ways
p, fix, spoil = cases["sure"]
assert abs(revised(p, fix, spoil, 100) - 0.2 / 0.3) < 1e-9
p, fix, spoil = cases["likely"]
assert p < voted(p, 15) < revised(p, fix, spoil, 14)
# the limit holds for 0 < a + b < 2 and fails at both ends
for a, b in ((0.5, 0.5), (0.9, 0.6), (0.9, 0.9)):
    assert abs(revised(0.3, a, b, 200) - a / (a + b)) < 1e-9
assert revised(0.3, 0, 0, 200) == 0.3
assert np.isclose(revised(0.3, 1, 1, 201), 0.7)
assert revised(0.8, 0.2, 0.1, 14) < 0.8 < voted(0.8, 15)
assert revised(0.3, 0.15, 0.05, 14) > 0.6 > 0.1 > voted(0.3, 15)
for seed in range(3):
    rng = np.random.default_rng(seed)
    ok = rng.random(100_000) < 0.3
    for _ in range(4):
        u = rng.random(ok.size)
        ok = np.where(ok, u >= 0.05, u < 0.15)
    assert abs(ok.mean() - revised(0.3, 0.15, 0.05, 4)) < 0.01
# costs in the text: stated model, one chain of 16,000 or eight of 2,000
N, d, L = 6.74e9, 4096, 32
flops = [
    m * T * (2 * N + 4 * (T / 2) * d * L) for m, T in ((1, 16e3), (8, 2e3))
]
assert abs(flops[0] / 1e12 - 283) < 1 and abs(flops[1] / 1e12 - 224) < 1
assert abs(2 * L * d * 2 * 16e3 / 1e9 - 8.4) < 0.05
# the card: p 0.7, fix 0.2, spoil 0.2
assert np.isclose(revised(0.7, 0.2, 0.2, 1), 0.62)
assert np.isclose(revised(0.7, 0.2, 0.2, 2), 0.572)
assert np.isclose(revised(0.7, 0.2, 0.0, 2), 0.808)
# one blind revision of the sure case, and one of what fails exact tests only
p, fix, spoil = cases["sure"]
assert np.isclose((1 - p) * fix, 0.04) and np.isclose(p * spoil, 0.08)
assert np.isclose(revised(p, fix, spoil, 1), 0.76)
assert np.isclose(revised(p, fix, 0, 1), 0.84)
for k in range(5):  # 1 - (1 - p)(1 - a)^k, here 0.918 after four
    assert np.isclose(revised(p, fix, 0, k), 1 - (1 - p) * (1 - fix) ** k)
assert f"{revised(p, fix, 0, 4):.2f}" == "0.92"
# a revision helps if and only if a / (a + b) > p; here below b = 0.05
assert np.isclose(revised(p, fix, 0.05, 1), p)
assert revised(p, fix, 0.049, 1) > p > revised(p, fix, 0.051, 1)


def gated(p, fix, spoil, caught, alarm):
    """Only what the tests reject is revised, right answers by mistake."""
    return p * (1 - alarm * spoil) + (1 - p) * caught * fix


# the card: p 0.75, fix 0.3, spoil 0.12; tests that catch 60 % of the wrong
assert np.isclose(revised(0.75, 0.3, 0.12, 1), 0.735)
assert np.isclose(gated(0.75, 0.3, 0.12, 1, 0), 0.825)
assert np.isclose(gated(0.75, 0.3, 0.12, 0.6, 0), 0.795)
assert np.isclose(gated(0.75, 0.3, 0.12, 1, 1), 0.735)
rng = np.random.default_rng(3)
ok, u = rng.random(400_000) < 0.75, rng.random(400_000)
seen = ~ok & (rng.random(ok.size) < 0.6)
ok = ok | (seen & (u < 0.3))
assert abs(ok.mean() - gated(0.75, 0.3, 0.12, 0.6, 0)) < 0.003
assert np.isclose(0.3 / 0.42, 0.714, atol=5e-4)  # the limit of repeating
