import numpy as np
from answer import stratified_group_folds
from judge import check


def reference(y, groups, k):
    y, groups = y.tolist(), groups.tolist()
    rows = list(zip(y, groups, strict=True))
    fold_of = {}

    def held(fold):
        return [c for c, g in rows if fold_of.get(g) == fold]

    for c in sorted(set(y), key=lambda c: (y.count(c), c)):
        mine = {g for cls, g in rows if cls == c}
        for g in sorted(mine, key=lambda g: (-rows.count((c, g)), g)):
            if g not in fold_of:
                keys = [
                    (held(fold).count(c), len(held(fold)), fold)
                    for fold in range(k)
                ]
                fold_of[g] = min(keys)[-1]
    return np.array([fold_of[g] for g in groups])


def data(n, n_groups, shares, seed):
    rng = np.random.default_rng(seed)
    return (
        rng.choice(len(shares), size=n, p=shares),
        rng.permutation(np.r_[:n_groups, rng.integers(n_groups, size=n)])[:n],
    )


def test_random():
    """Random groups, two and three classes"""
    for seed, (n, n_groups, shares, k) in enumerate(
        [
            (20, 8, [0.7, 0.3], 2),
            (60, 15, [0.2, 0.8], 4),
            (50, 12, [0.5, 0.1, 0.4], 3),
            (30, 9, [1.0], 5),
        ]
    ):
        y, groups = data(n, n_groups, shares, seed)
        want = reference(y, groups, k)
        check(stratified_group_folds, y, groups, k, want=want)


def test_whole_groups():
    """No group is split, and no fold is empty"""
    y, groups = data(300, 40, [0.9, 0.1], 5)
    folds = np.asarray(stratified_group_folds(y, groups, 7))
    for g in np.unique(groups):
        found = np.unique(folds[groups == g])
        assert len(found) == 1, f"group {g} is split over the folds {found}"
    assert set(folds.tolist()) == set(range(7)), (
        f"of 7 folds only {sorted(set(folds.tolist()))} have rows"
    )


def test_single_rows():
    """With groups of one row each class is spread to within one row"""
    rng = np.random.default_rng(6)
    y = rng.choice(3, size=101, p=[0.1, 0.3, 0.6])
    folds = np.asarray(stratified_group_folds(y, rng.permutation(101), 4))
    for c in range(3):
        counts = np.bincount(folds[y == c], minlength=4)
        assert np.ptp(counts) <= 1, (
            f"class {c} has {counts} rows in the four folds"
        )


def test_numbers():
    """Groups and classes may be any whole numbers"""
    y, groups = data(40, 10, [0.6, 0.4], 7)
    want = reference(y, groups, 3)
    check(
        stratified_group_folds, y * 10 - 5, groups * 1000 - 3000, 3, want=want
    )


def test_row_order():
    """The order of the rows does not matter"""
    y, groups = data(45, 12, [0.5, 0.2, 0.3], 8)
    order = np.random.default_rng(9).permutation(45)
    want = reference(y, groups, 4)[order]
    check(stratified_group_folds, y[order], groups[order], 4, want=want)
