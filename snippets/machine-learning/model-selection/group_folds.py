"""Folds of whole groups, balanced greedily."""

import numpy as np
from sklearn.model_selection import GroupKFold


# --8<-- [start:show]
def group_folds(groups, k):
    """The fold 0..k-1 of each row; all rows of a group get the same fold."""
    names, group, size = np.unique(
        groups, return_inverse=True, return_counts=True
    )
    if not 2 <= k <= len(names):
        raise ValueError("k must lie between 2 and the number of groups")
    fold_of, load = np.empty(len(names), dtype=int), np.zeros(k, dtype=int)
    for g in np.argsort(-size, kind="stable"):  # the largest group first
        fold_of[g] = load.argmin()
        load[fold_of[g]] += size[g]
    return fold_of[group]


sizes = {"Ann": 7, "Ben": 5, "Cem": 4, "Dot": 4, "Eva": 3, "Fox": 1}
patient = np.repeat(list(sizes), list(sizes.values()))
fold = group_folds(patient, 3)
for f in range(3):
    here = np.unique(patient[fold == f])
    print(f"fold {f}: {np.sum(fold == f)} rows of", ", ".join(here))
# --8<-- [end:show]

assert sum(sizes.values()) == 24 and (np.bincount(fold) == [8, 8, 8]).all()
assert set(here) == set(sizes) - set(patient[fold < f])
assert f == fold.max()  # each fold is printed

rng = np.random.default_rng(0)
for _ in range(20):
    groups = rng.permutation(rng.geometric(0.08, size=200))
    k = int(rng.integers(2, 6))
    fold = group_folds(groups, k)
    for g in np.unique(groups):
        assert len(np.unique(fold[groups == g])) == 1
    theirs = [
        len(test) for _, test in GroupKFold(k).split(groups, groups=groups)
    ]
    load = np.bincount(fold, minlength=k)
    assert np.array_equal(np.sort(load), np.sort(theirs))
    # the lightest fold took its rows before the heaviest took its last group
    assert load.max() - load.min() <= np.bincount(groups).max()
for bad in (1, 7):
    try:
        group_folds(patient, bad)
    except ValueError:
        continue
    raise AssertionError(bad)
