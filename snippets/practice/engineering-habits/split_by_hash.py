"""A split that stays: by the id's hash, not by the row's number."""

# --8<-- [start:show]
import hashlib

import numpy as np


def in_test(user, salt="split-1", share=0.2):
    digest = hashlib.sha256(f"{salt}:{user}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / 2**64 < share


def by_shuffle(users, share=0.2, seed=0):
    order = np.random.default_rng(seed).permutation(len(users))
    return {users[i] for i in order[: round(share * len(users))]}


june = [f"u{i:04}" for i in range(1000)]
july = june[:300] + june[301:] + ["u1000", "u1001"]  # one left, two came
for name, split in (
    ("shuffled, seed 0", by_shuffle),
    ("hash of the id", lambda users: {u for u in users if in_test(u)}),
):
    old, new = split(june), split(july)
    moved = len(old & set(july) - new)
    print(f"{name}: {len(old)} test users in June, {moved} train in July")
# --8<-- [end:show]
hashed = {u for u in june if in_test(u)}
assert hashed - {"u0300"} == {u for u in july if in_test(u)} & set(june)
# about the share, for several salts: within four standard errors
many = [f"u{i}" for i in range(4000)]
for salt in ("a", "b", "c", "d"):
    share = np.mean([in_test(u, salt) for u in many])
    assert abs(share - 0.2) < 4 * np.sqrt(0.2 * 0.8 / 4000)
# another salt is another, independent split
both = np.mean([in_test(u, "a") and in_test(u, "b") for u in many])
assert abs(both - 0.04) < 4 * np.sqrt(0.04 * 0.96 / 4000)
# the shuffled split moves most of the test users, for any seed
for seed in range(5):
    old, new = by_shuffle(june, seed=seed), by_shuffle(july, seed=seed)
    assert len(old & set(july) - new) > 100
    assert by_shuffle(june, seed=seed) == old
# the card: rows are only appended; about half of the later test set is known
for more in (50, 200):
    later = june + [f"v{i}" for i in range(more)]
    known = [
        len(new & set(june) - by_shuffle(june, seed=seed)) / len(new)
        for seed in range(50)
        for new in [by_shuffle(later, seed=seed)]
    ]
    assert abs(np.mean(known) - 0.5) < 0.1
