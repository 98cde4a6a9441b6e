import numpy as np
from answer import grouped_auc
from judge import check, difference


def reference(users, y, s):
    """All pairs of each user."""
    total = weights = 0
    rows = list(zip(users.tolist(), y.tolist(), s.tolist(), strict=True))
    for user in sorted(set(users.tolist())):
        mine = [(label, score) for u, label, score in rows if u == user]
        pairs = [
            (a > b) + (a == b) / 2
            for clicked, a in mine
            if clicked
            for other, b in mine
            if not other
        ]
        if pairs:
            total += len(mine) * sum(pairs) / len(pairs)
            weights += len(mine)
    return total / weights if weights else np.nan


def example(seed, n, n_users, levels):
    rng = np.random.default_rng(seed)
    users = rng.integers(n_users, size=n)
    y = (rng.random(n) < 0.1 + 0.6 * users / n_users).astype(int)
    return users, y, rng.integers(levels, size=n) / 4 + 0.5 * y


def test_random():
    """Random users and scores, many of them tied"""
    for seed, n, n_users, levels in (
        (0, 1, 1, 3),
        (1, 12, 3, 3),
        (2, 150, 20, 5),
        (3, 200, 120, 4),
        (4, 200, 9, 10**6),
    ):
        data = example(seed, n, n_users, levels)
        check(grouped_auc, *data, want=reference(*data))


def test_nothing():
    """Without rows the result is NaN"""
    none = np.zeros(0, dtype=int)
    check(grouped_auc, none, none, np.zeros(0), want=np.nan)


def test_row_order():
    """The order of the rows does not count, ties included"""
    users, y, s = example(5, 60, 6, 4)
    want = reference(users, y, s)
    orders = np.argsort(y, kind="stable"), np.argsort(-y), np.arange(60)[::-1]
    for order in orders:
        check(grouped_auc, users[order], y[order], s[order], want=want)


def test_within_users_only():
    """Each user's scores may grow by a function of their own"""
    users, y, s = example(6, 90, 7, 6)
    want = reference(users, y, s)
    moved = s * 10.0 ** (users - 3) + 100 * np.sin(users)
    check(grouped_auc, users, y, moved, want=want)
    check(grouped_auc, users, y, -s, want=1 - want)


def test_types():
    """Scores may be whole numbers, labels booleans, users any numbers"""
    users = np.array([9, -5, 9, -5, 9, 2_000_000_000], dtype=np.int64)
    y = np.array([True, False, False, True, True, True])
    s = np.array([3, 3, 200, 7, 201, 1], dtype=np.uint8)
    check(grouped_auc, users, y, s, want=(3 * 0.5 + 2 * 1) / 5)
    s = np.array([1e300, -1e300, 1e-300, 0.0, -1e-300, 0.0])
    check(grouped_auc, users, y, s, want=(3 * 0.5 + 2 * 1) / 5)


class Counted(np.ndarray):
    """Counts the entries of all arrays made of it, and those read one by one."""

    entries = 0

    def __array_finalize__(self, other):
        Counted.entries += self.size

    def __getitem__(self, place):
        Counted.entries += 1
        return super().__getitem__(place)

    def __iter__(self):
        return (self[i] for i in range(len(self)))


def counted(data):
    """The entries that an answer makes or reads for the rows of ``data``."""
    want = reference(*data)
    views = [column.view(Counted) for column in data]
    Counted.entries = 0
    got = grouped_auc(*views)
    entries = Counted.entries
    different = difference(float(got), want)
    assert not different, f"returned {got}, expected {want}"
    return entries


def test_pairs():
    """The pairs of a user are counted without looking at each of them"""
    entries = counted(example(7, 2000, 1, 10**6))
    assert entries < 250_000, (
        f"for 2000 rows of one user, with about 500,000 pairs, {entries}"
        " entries were made or read"
    )


def test_many_users():
    """The rows of a user are found without searching those of all others"""
    rng = np.random.default_rng(8)
    users = rng.permutation(np.repeat(np.arange(1000), 2))
    y, s = rng.integers(2, size=2000), rng.integers(9, size=2000) / 8
    entries = counted((users, y, s))
    assert entries < 1_000_000, (
        f"for 2000 rows of 1000 users {entries} entries were made or read"
    )


def test_many_rows():
    """Many rows: users and scores have more combinations than 32 bits hold"""
    m = 10_000
    user = np.arange(m)
    above, far = user % 3 == 0, 20 + user % 4
    # A click, a row half above it or half below, and some far below.
    users = np.concatenate([user, user, np.repeat(user, far)])
    y = np.repeat([1, 0], [m, far.sum() + m])
    near = user + np.where(above, -0.5, 0.5)
    s = np.concatenate([user, near, np.repeat(user - 9, far)])
    auc = (far + above) / (far + 1)
    check(grouped_auc, users, y, s, want=np.average(auc, weights=far + 2))


def test_large_users():
    """Users may be numbers of 64 bits, which a float cannot hold"""
    check(
        grouped_auc,
        np.array([2**60, 2**60, 2**60 + 1, 2**60 + 1], dtype=np.int64),
        np.array([1, 0, 1, 0]),
        np.array([0.9, 0.95, 0.3, 0.4]),
        want=0.0,
        because="Two users have two rows each; as floats they would be one.",
    )
