"""Assignment by a hash: sticky, and independent between experiments."""

import hashlib

import numpy as np


# --8<-- [start:show]
def arm(user, salt, share):
    """1 (treatment) for about this share of the users, otherwise 0."""
    digest = hashlib.sha256(f"{salt}:{user}".encode()).digest()
    bits = int.from_bytes(digest[:8], "big") >> 11  # as a float holds
    place = bits / 2**53  # in [0, 1)
    return int(place < share)


def arms(salt, share, users=20_000):
    return np.array([arm(user, salt, share) for user in range(users)])


first, again = arms("search", 0.5), arms("search", 0.5)
other, small = arms("button", 0.5), arms("search", 0.1)
print("same user, same arm:", np.array_equal(first, again))
print(f"treated in 'search': {first.mean():.3f}")
print(f"of these, treated in 'button': {other[first == 1].mean():.3f}")
print("10 % stay treated at 50 %:", bool(np.all(first[small == 1] == 1)))
# --8<-- [end:show]
assert np.array_equal(first, again) and np.all(first >= small)
for share, got in ((0.5, first), (0.5, other), (0.1, small)):
    assert abs(got.mean() - share) < 4 * np.sqrt(share * (1 - share) / 20_000)
for salt in ("search", "button", "price"):  # independent of every other one
    for rival in ("colour", "label"):
        a, b = arms(salt, 0.5), arms(rival, 0.5)
        assert abs(np.corrcoef(a, b)[0, 1]) < 4 / np.sqrt(20_000)
# the same salt for two experiments: one arm only ever meets its twin
assert np.corrcoef(first, again)[0, 1] == 1
# salt and user are kept apart: "s" with "17" is not "s1" with "7"
assert any(arm(f"1{u}", "s", 0.5) != arm(u, "s1", 0.5) for u in range(40))
assert arm("u7", "s", 1.0) == 1 and arm("u7", "s", 0.0) == 0
