"""An advertising platform's test, with budgets shared and split."""

import numpy as np


# --8<-- [start:show]
def spending(wish, treated, budget, cost=1.2):
    """Money spent in each arm: control, treated.

    wish (n,): what each advertiser would spend on all users of control;
    treated: share of users under treatment, who cost `cost` times as much.
    """
    arms = np.stack([(1 - treated) * wish, treated * cost * wish])
    served = np.minimum(1, budget / arms.sum(axis=0))  # the budget ends early
    return (arms * served).sum(axis=1)


rng = np.random.default_rng(0)
wish = rng.lognormal(0, 1, 500)
print("budget/wish   truth   shared    split")
for tightness in (3, 1.1, 0.8):
    budget = wish * tightness * rng.uniform(0.7, 1.3, 500)
    truth = spending(wish, 1, budget)[1] / spending(wish, 0, budget)[0]
    a, b = spending(wish, 0.5, budget)  # one purse for both arms
    c = spending(wish / 2, 0, budget / 2)[0]  # half of users, half a purse
    d = spending(wish / 2, 1, budget / 2)[1]
    row = [f"{100 * (x - 1):+7.1f}%" for x in (truth, b / a, d / c)]
    print(f"{tightness:11.1f}", " ".join(row))
    # --8<-- [end:show]
    assert np.isclose(b / a, 1.2)  # both arms run dry together
    assert np.isclose(d / c, truth) and truth <= 1.2 + 1e-12
    if tightness < 1:
        assert truth < 1.05 < b / a

# an advertiser with room for more and one without, sums by hand
two = spending(np.array([100.0, 100.0]), 0.5, np.array([55.0, 1e9]))
assert np.allclose(two, [55 / 2.2 + 50, 55 * 1.2 / 2.2 + 60])
# the card: 1,000 wished, 1.3 times as much in treatment, budget 1,040
one, purse = np.array([1000.0]), np.array([1040.0])
a, b = spending(one, 0.5, purse, 1.3)
assert np.isclose(b / a, 1.3) and np.isclose(a + b, 1040)
assert np.isclose(spending(one, 0, purse, 1.3)[0], 1000)
assert np.isclose(spending(one, 1, purse, 1.3)[1], 1040)
