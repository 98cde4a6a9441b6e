"""An error bar for an AUC, and for the difference of two models."""

import numpy as np
from scipy import stats


# --8<-- [start:show]
def auc(label, score):
    """Share of pairs in which the positive scores higher; ties count half."""
    rank, n = stats.rankdata(score), label.sum()
    return (rank[label].sum() - n * (n + 1) / 2) / (n * (~label).sum())


rng = np.random.default_rng(0)
label = np.arange(400) < 120
signal = label + rng.normal(size=400)  # what both models see
a = signal + 0.3 * rng.normal(size=400)
b = signal + 1.0 * rng.normal(size=400)

parts = np.nonzero(label)[0], np.nonzero(~label)[0]
values = []
for _ in range(1000):
    rows = np.concatenate([rng.choice(part, part.size) for part in parts])
    values.append([auc(label[rows], score[rows]) for score in (a, b)])
values = np.array(values)
table = np.column_stack([values, values[:, 0] - values[:, 1]])
for name, column in zip(["A", "B", "A - B"], table.T, strict=True):
    low, high = np.quantile(column, [0.025, 0.975])
    print(f"{name}: {low:.3f} to {high:.3f}")
# --8<-- [end:show]

for score in (a, b, np.round(a)):
    pairs = score[label][:, None] - score[~label]
    assert np.isclose(auc(label, score), np.mean((np.sign(pairs) + 1) / 2))
low, high = np.quantile(table, [0.025, 0.975], axis=0)
assert low[0] < high[1] and low[2] > 0  # they overlap, the difference is clear
apart = np.sqrt(table[:, 0].var() + table[:, 1].var())
assert table[:, 2].std() < 0.6 * apart
assert np.corrcoef(values.T)[0, 1] > 0.5


# The follow-up: DeLong's formula, by the shares of pairs that each wins.
def shares(score):
    wins = (np.sign(score[label][:, None] - score[~label]) + 1) / 2
    return wins.mean(axis=1), wins.mean(axis=0)


won = [shares(a), shares(b)]
won.append([x - y for x, y in zip(*won, strict=True)])
for (positives, negatives), column in zip(won, table.T, strict=True):
    variance = positives.var(ddof=1) / 120 + negatives.var(ddof=1) / 280
    assert np.isclose(np.sqrt(variance), column.std(), rtol=0.1)


# The follow-up: swapping scores tests nothing if the scales differ; ranks do.
def swapped(a, b, label, ranked, runs=19):
    if ranked:
        a, b = stats.rankdata(a), stats.rankdata(b)
    observed = abs(auc(label, a) - auc(label, b))
    extreme = 1
    for swap in rng.uniform(size=(runs, len(a))) < 0.5:
        gap = auc(label, np.where(swap, b, a)) - auc(
            label, np.where(swap, a, b)
        )
        extreme += abs(gap) >= observed - 1e-12
    return extreme / (runs + 1)


found = []
for _ in range(40):  # models of equal AUC, the second on another scale
    label = np.arange(60) < 30
    signal = label + rng.normal(size=60)
    one, two = signal + 0.5 * rng.normal(size=(2, 60))
    found.append([swapped(one, two + 10, label, r) for r in (False, True)])
share = np.mean(np.array(found) <= 0.5, axis=0)
assert share[0] < 0.1 and 0.25 < share[1] < 0.75
