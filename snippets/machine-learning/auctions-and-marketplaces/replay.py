"""Replaying a log of bids under new rules, and what happens instead."""

import numpy as np


# --8<-- [start:show]
def run(bids, budgets, first=False, reserve=0.0):
    """Revenue of auctions in order, bids (T, n); budgets (n,) run out."""
    left, revenue = np.array(budgets, dtype=float), 0.0
    for row in bids:
        live = np.where((left >= row) & (row >= reserve), row, 0.0)
        i = int(np.argmax(live))
        if live[i] == 0.0:
            continue  # nobody can pay
        second = max(np.sort(live)[-2], reserve)
        price = live[i] if first else second
        left[i] -= price
        revenue += price
    return revenue


rng = np.random.default_rng(0)
T, n = 2000, 4
values = rng.random((T, n))
budgets = np.array([np.inf, np.inf, 125, 125])
log = run(values, budgets)  # second price, so the log holds the values
endless = np.full(n, np.inf)
shaded = values * (n - 1) / n
print("rule           log replayed  with budgets  bids changed too")
for name, rule, answer in (
    ("as logged", {}, values),
    ("first price", {"first": True}, shaded),
    ("reserve 0.6", {"reserve": 0.6}, values),
):
    bids = (values, endless), (values, budgets), (answer, budgets)
    print(f"{name:14}", "".join(f"{run(*b, **rule) / log:14.2f}" for b in bids))
# --8<-- [end:show]

for seed in range(3):
    v = np.random.default_rng(seed + 1).random((T, n))
    base = run(v, budgets)
    replay = run(v, budgets, first=True)
    truth = run(v * (n - 1) / n, budgets, first=True)
    assert run(v, endless, first=True) > replay > truth
    # without budgets the two rules bring the same (revenue equivalence)
    a, b = run(v, endless), run(v * (n - 1) / n, endless, first=True)
    assert abs(a / b - 1) < 0.02
    assert base < a
    top = np.sort(v, axis=1)
    assert np.isclose(a, top[:, -2].sum())
    want = np.where(top[:, -1] >= 0.6, np.maximum(top[:, -2], 0.6), 0).sum()
    assert np.isclose(run(v, endless, reserve=0.6), want)
    assert run(v, np.full(n, 10.0)) <= 40
