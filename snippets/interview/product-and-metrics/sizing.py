"""A market sized twice by hand, with the ranges multiplied."""

import numpy as np

# --8<-- [start:show]
# 5 % low, best guess, 95 % high
above = {
    "people": (950_000, 1_000_000, 1_050_000),
    "cycle weekly": (0.2, 0.3, 0.45),
    "repairs a year": (0.5, 1, 2),
    "euros a repair": (40, 60, 90),
}
below = {
    "workshops": (100, 130, 169),
    "repairs a day": (3, 6, 12),
    "days a year": (230, 250, 272),
    "euros a repair": (40, 60, 90),
}


def size(guesses):
    """Best guess and the factor to its 95 % end, errors independent."""
    best = np.prod([mid for _, mid, _ in guesses.values()])
    logs = [np.log(hi / lo) / 2 for lo, _, hi in guesses.values()]
    return best, np.exp(np.sqrt(np.sum(np.square(logs))))


for name, guesses in (("from above", above), ("from below", below)):
    best, factor = size(guesses)
    worst = np.prod([hi for _, _, hi in guesses.values()])
    print(
        f"{name}  {best / 1e6:5.1f} million, {best / factor / 1e6:4.1f}"
        f" to {best * factor / 1e6:4.1f}, all ends high {worst / 1e6:.0f}"
    )
# --8<-- [end:show]

# --8<-- [start:both]
price = np.log(90 / 40) / 2  # the error that both routes share
own = [np.log(size(g)[1]) ** 2 - price**2 for g in (above, below)]
best = np.sqrt(size(above)[0] * size(below)[0])
factor = np.exp(np.sqrt(sum(own) / 4 + price**2))
print(
    f"both        {best / 1e6:5.1f} million, {best / factor / 1e6:4.1f}"
    f" to {best * factor / 1e6:4.1f}"
)
# --8<-- [end:both]
apart_factor = np.exp(
    np.hypot(*(np.log(size(g)[1]) for g in (above, below))) / 2
)
assert round(apart_factor, 2) == 1.86 and round(factor, 2) == 1.98
# both routes drawn with the same price
rng = np.random.default_rng(1)
logs = np.zeros((2, 200_000))
for row, guesses in zip(logs, (above, below), strict=True):
    for name, (lo, mid, hi) in guesses.items():
        if name != "euros a repair":
            row += np.log(mid) + rng.normal(0, np.log(hi / lo) / 3.29, row.size)
euros = np.log(60) + rng.normal(0, np.log(90 / 40) / 3.29, logs.shape[1])
joint = np.exp(logs.mean(axis=0) + euros)
assert np.allclose(
    np.quantile(joint, [0.05, 0.95]), [best / factor, best * factor], rtol=0.03
)


for guesses in (above, below):
    rng = np.random.default_rng(4)
    x = np.ones(200_000)
    for lo, mid, hi in guesses.values():
        assert abs(np.sqrt(lo * hi) / mid - 1) < 0.02  # symmetric in the log
        x *= mid * np.exp(rng.normal(0, np.log(hi / lo) / 2 / 1.645, x.size))
    best, factor = size(guesses)
    assert np.allclose(
        np.quantile(x, [0.05, 0.5, 0.95]),
        [best / factor, best, best * factor],
        rtol=0.02,
    )
    s = np.log(factor) / 1.645
    assert abs(x.mean() / best / np.exp(s**2 / 2) - 1) < 0.02
# the two without the price, which they share
a, b = (
    {k: v for k, v in g.items() if k[:5] != "euros"} for g in (above, below)
)
(m1, f1), (m2, f2) = size(a), size(b)
apart = np.log(m1 / m2) / np.hypot(np.log(f1), np.log(f2))
assert abs(apart) < 1  # within the range of their difference
# by hand: factors 1.5, 2, 1.5
assert round(np.exp(np.sqrt(2 * np.log(1.5) ** 2 + np.log(2) ** 2)), 1) == 2.5
# the geometric mean; 5 % of the repairs at a commission of 10 %
assert round(np.sqrt(18 * 11.7), 1) == 14.5
assert np.isclose(14.5e6 * 0.05 * 0.1, 72_500)
# card
card = {
    "households": (400_000, 400_000, 400_000),
    "with a dog": (0.1, 0.2, 0.4),
    "use walkers": (0.02, 0.04, 0.08),
    "walks a year": (50, 100, 200),
    "euros": (15, 15, 15),
}
best, factor = size(card)
assert np.isclose(best, 4.8e6) and round(factor, 2) == 3.32
assert round(best / factor / 1e6, 1) == 1.4
assert round(best * factor / 1e6, 1) == 15.9
assert np.isclose(best * 8, 38.4e6)
x = best * np.exp(rng.normal(0, np.log(2) / 1.645, (3, 200_000)).sum(axis=0))
s = np.log(factor) / 1.645
assert round(s, 2) == 0.73 and abs(np.median(x) / best - 1) < 0.01
assert round(best * np.exp(s**2 / 2) / 1e6, 1) == 6.3
assert abs(x.mean() / (best * np.exp(s**2 / 2)) - 1) < 0.01
assert np.isclose(120 * 10 * 250 * 15, 4.5e6)
