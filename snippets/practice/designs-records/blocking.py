"""Blocking: pairs that share a key, and the true pairs that it loses."""

import itertools

import numpy as np


# --8<-- [start:show]
def block_pairs(key):
    """key (n,): integers, -1 if unknown. All i < j with equal known keys,
    as a sorted array of codes i * n + j."""
    n = len(key)
    order = np.argsort(key, kind="stable")
    order = order[key[order] >= 0]
    starts = np.flatnonzero(np.diff(key[order])) + 1
    codes = [np.zeros(0, dtype=np.int64)]
    for block in np.split(order, starts):
        i, j = np.triu_indices(len(block), 1)
        codes.append(block[i].astype(np.int64) * n + block[j])
    return np.sort(np.concatenate(codes))


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
people = 5_000
n = 2 * people  # record i and record i + people are the same person


def twice(values, wrong):
    """A field of both records; the second is redrawn with chance wrong."""
    first = rng.integers(values, size=people)
    other = rng.integers(values, size=people)
    return np.r_[first, np.where(rng.random(people) < wrong, other, first)]


postcode, birth = twice(500, 0.20), twice(29_200, 0.05)
true = np.arange(people, dtype=np.int64) * n + np.arange(people) + people
by_code, by_birth = block_pairs(postcode), block_pairs(birth)
found = {
    "postcode": by_code,
    "birth date": by_birth,
    "both agree": np.intersect1d(by_code, by_birth),
    "either": np.union1d(by_code, by_birth),
}
print(f"all pairs    {n * (n - 1) // 2:10,}")
for name, codes in found.items():
    recall = np.isin(true, codes).mean()
    print(f"{name:11}  {len(codes):10,}  recall {recall:.3f}")
# --8<-- [end:run]
# against all pairs, on small random keys with unknown values
for seed in range(100):
    rng = np.random.default_rng(seed)
    key = rng.integers(-1, 4, rng.integers(0, 12))
    m = len(key)
    hand = [
        i * m + j
        for i, j in itertools.combinations(range(m), 2)
        if key[i] == key[j] >= 0
    ]
    assert block_pairs(key).tolist() == sorted(hand)
# the union's recall is 1 - 0.2 * 0.05 up to sampling (and redrawn equals)
se = np.sqrt(0.99 * 0.01 / people)
assert abs(np.isin(true, found["either"]).mean() - 0.99) < 4 * se
se = np.sqrt(0.76 * 0.24 / people)
assert abs(np.isin(true, found["both agree"]).mean() - 0.76) < 4 * se
# text: ten million records, all pairs and blocks of 50
big = 10**7
assert np.isclose(big * (big - 1) / 2, 5e13, rtol=1e-6)
assert big // 50 * (50 * 49 // 2) == 245_000_000
# card: two million records, blocks of 40 and of 10; 10 % and 20 % wrong
assert 2_000_000 * 39 // 2 == 39_000_000
assert 2_000_000 * 9 // 2 == 9_000_000
assert np.isclose(1 - 0.1 * 0.2, 0.98)
# its follow-up: one block of 100,000 "unknown" records
assert 100_000 * 99_999 // 2 == 4_999_950_000
