"""A feed that gives a share of its views to items not yet known."""

import numpy as np


# --8<-- [start:show]
def feed(share, seed, days=90, new=30, life=20, views=20_000):
    """Click rate of each day; `new` items come daily and live `life` days."""
    rng = np.random.default_rng(seed)
    q, born, shown, clicked = np.zeros((4, 0))  # q: true click rates
    rate = np.zeros(days)
    for d in range(days):
        q = np.append(q, rng.beta(2, 38, new))  # mean 0.05
        born = np.append(born, np.full(new, d))
        shown, clicked = (np.append(x, np.zeros(new)) for x in (shown, clicked))
        live = born > d - life
        guess = (clicked + 2) / (shown + 40)  # the mean of q, given the log
        guess += 1e-9 * rng.random(len(q))  # ties by lot
        best = np.argsort(np.where(live, -guess, 0))[:20]
        fresh = np.flatnonzero(live & (shown < 400))
        lot = rng.choice(fresh, int(share * views))
        give = np.bincount(lot, minlength=len(q))
        give[best] += int((1 - share) * views / 20)
        got = rng.binomial(give, q)
        shown, clicked, rate[d] = shown + give, clicked + got, got.sum() / views
    return rate


print("share   click rate of days 41 to 90")
for share in (0, 0.02, 0.1, 0.3, 0.6):
    r = np.mean([feed(share, s)[40:].mean() for s in range(4)])
    print(f"{share:5.2f} {r:8.2f}")
# --8<-- [end:show]


def thompson(seed, draws, days=70, new=30, life=20, views=20_000):
    """The same feed by Thompson sampling: the best 20 of each draw."""
    rng = np.random.default_rng(seed)
    q, shown, clicked = np.zeros((3, 0))
    rate = np.zeros(days)
    for d in range(days):
        q = np.append(q, rng.beta(2, 38, new))[-new * life :]
        shown = np.append(shown, np.zeros(new))[-new * life :]
        clicked = np.append(clicked, np.zeros(new))[-new * life :]
        size = draws, len(q)
        drawn = rng.beta(clicked + 2, shown - clicked + 38, size)
        best = np.argpartition(-drawn, 19, axis=1)[:, :20]
        give = np.bincount(best.ravel(), minlength=len(q))
        give *= views // 20 // draws
        got = rng.binomial(give, q)
        shown, clicked, rate[d] = shown + give, clicked + got, got.sum() / views
    return rate


for s in (4, 5):
    # many draws a day beat the lot, one draw a day does not
    lot = feed(0.1, s, days=70)[40:].mean()
    assert thompson(s, 100)[40:].mean() > lot > thompson(s, 1)[40:].mean()
    r = [feed(x, s, days=70)[40:].mean() for x in (0, 0.02, 0.1, 0.6)]
    assert r[0] < r[1] < r[2] > r[3]
    # all views to unknown items: their mean rate, within four standard errors
    lone = feed(1.0, s, days=1)[0]
    assert abs(lone - 0.05) < 4 * np.sqrt(0.05 * 0.95 / 39 / 30 + 0.05 / 20_000)
    # items that live a day cannot be picked again, however good they were
    day = feed(0, s, days=40, new=20, life=1)
    assert abs(day.mean() - 0.05) < 4 * np.sqrt(0.05 * 0.95 / 39 / 800)
