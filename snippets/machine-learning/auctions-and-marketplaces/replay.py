"""Replaying a log of bids under new rules, and what happens instead."""

import numpy as np


# --8<-- [start:show]
def run(values, budgets, first=False, reserve=0.0, shade=False):
    """Revenue of auctions in order; values (T, n), budgets (n,) run out.

    Bids are the values; with shade (m - 1) / m of them, if m can still pay.
    """
    left, revenue = np.array(budgets, dtype=float), 0.0
    for row in values:
        bids = np.where((left >= row) & (row >= reserve), row, 0.0)
        m = max(2, (left >= row).sum())
        bids = bids * (m - 1) / m if shade else bids
        i = int(np.argmax(bids))
        if bids[i] > 0:
            price = bids[i] if first else max(np.sort(bids)[-2], reserve)
            left[i] -= price
            revenue += price
    return revenue


values = np.random.default_rng(0).random((2000, 4))
rich, real = np.full(4, np.inf), np.array([np.inf, np.inf, 125, 125])
log = run(values, real)  # second price: the bids in the log are the values
print("rule           no budgets  with budgets  bids answer too")
for name, rule, answer in (
    ("as logged", {}, {}),
    ("first price", {"first": True}, {"shade": True}),
    ("reserve 0.6", {"reserve": 0.6}, {}),
):
    cases = run(values, rich, **rule), run(values, real, **rule)
    cases = *cases, run(values, real, **rule, **answer)
    print(f"{name:14}", "".join(f"{x / log:11.2f}" for x in cases))
# --8<-- [end:show]

for seed in range(3):
    v = np.random.default_rng(seed + 1).random((2000, 4))
    base, replay = run(v, real), run(v, real, first=True)
    truth = run(v, real, first=True, shade=True)
    assert run(v, rich, first=True) > replay > 1.4 * truth
    assert abs(truth / base - 1) < 0.06
    # without budgets the two rules bring the same (revenue equivalence)
    a, b = run(v, rich), run(v, rich, first=True, shade=True)
    assert abs(a / b - 1) < 0.03 and base < a
    # a reserve gains little among four, much between the two who are left
    assert abs(run(v, rich, reserve=0.6) / a - 1) < 0.03
    assert run(v, real, reserve=0.6) > 1.04 * base
    assert run(v[:, :2], rich[:2], reserve=0.6) > 1.1 * run(v[:, :2], rich[:2])
    top = np.sort(v, axis=1)
    assert np.isclose(a, top[:, -2].sum())
    want = np.where(top[:, -1] >= 0.6, np.maximum(top[:, -2], 0.6), 0).sum()
    assert np.isclose(run(v, rich, reserve=0.6), want)
    assert np.isclose(b, 0.75 * top[:, -1].sum())
    assert run(v, np.full(4, 10.0)) <= 40
