"""First price: learn the chance to win, then bid below the value."""

import numpy as np
from scipy.stats import lognorm
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def shaded_bid(value, bids, won):
    """Bid in (0, value) that maximises (value - b) P(win | b).

    bids > 0 (m,) are our past bids, won (m,) says which of them won.
    """
    model = LogisticRegression(C=1e6).fit(np.log(bids)[:, None], won)
    b = value * np.arange(1, 200) / 200
    win = model.predict_proba(np.log(b)[:, None])[:, 1]
    return b[np.argmax((value - b) * win)]


rng = np.random.default_rng(0)
rival = lognorm(s=0.5, scale=1.0)  # the highest other bid
top = rival.rvs(20_000, random_state=rng)
bids = rng.uniform(0.2, 1.5, 20_000)
won = bids > top
seen = np.sort(top[won])  # prices to beat that only winners are told
print("value    best  wins and losses  winners' prices   bid = value")
for value in (1.0, 2.0, 4.0):
    b = value * np.arange(1, 200) / 200
    exact = b[np.argmax((value - b) * rival.cdf(b))]
    naive = np.searchsorted(seen, b) / len(seen)
    wins = b[np.argmax((value - b) * naive)]
    row = [exact, shaded_bid(value, bids, won), wins, value]
    gain = [(value - x) * rival.cdf(x) for x in row]
    pairs = zip(row, gain, strict=True)
    print(f"{value:5}", "  ".join(f"{x:5.2f} ({g:.3f})" for x, g in pairs))
# --8<-- [end:show]

for seed in range(3):
    rng = np.random.default_rng(seed)
    top = rival.rvs(20_000, random_state=rng)
    bids = rng.uniform(0.2, 1.5, 20_000)
    won, seen = bids > top, np.sort(top[bids > top])
    for value in (1.0, 2.0, 4.0):
        b = value * np.arange(1, 200) / 200
        exact = b[np.argmax((value - b) * rival.cdf(b))]
        naive = b[np.argmax((value - b) * np.searchsorted(seen, b))]
        learnt = shaded_bid(value, bids, won)

        def gain(x, value=value):
            return (value - x) * rival.cdf(x)

        assert naive < exact < value  # winners saw the cheap auctions only
        assert gain(learnt) <= gain(exact) < 1.02 * gain(learnt)
        assert value == 1 or gain(naive) < gain(learnt)
    # first-order condition: value - b = F(b) / f(b)
    b = 1.1
    value = b + rival.cdf(b) / rival.pdf(b)
    grid = value * np.arange(1, 2000) / 2000
    assert abs(grid[np.argmax((value - grid) * rival.cdf(grid))] - b) < 2e-3
# the card: rival uniform in (0, 4): half the value while that is below 4
b = np.linspace(0, 10, 10_001)
for value, answer in ((3, 1.5), (10, 4)):
    best = (value - b) * np.minimum(b / 4, 1)
    assert np.isclose(b[np.argmax(best)], answer)
