"""MinHash estimates the overlap of two documents from short signatures."""

import numpy as np

# --8<-- [start:show]
P = 2_147_483_647  # the prime 2^31 - 1


def polynomial_hash(s):
    h = 0
    for byte in s.encode():
        h = (h * 257 + byte + 1) % P
    return h


def shingle_ids(text, n):  # word n-grams, hashed to integers
    words = text.lower().split()
    grams = {" ".join(words[i : i + n]) for i in range(len(words) - n + 1)}
    return {polynomial_hash(g) for g in grams}


def minhash(ids, a, b):
    """ids: set of integers below P; a, b: (k,) int64, 0 < a < P, 0 <= b < P."""
    if not ids:
        raise ValueError("an empty set has no minimum")
    x = np.array(sorted(ids), dtype=np.int64)
    return ((a[:, None] * x + b[:, None]) % P).min(axis=1)  # (k,)


# --8<-- [end:show]
# --8<-- [start:run]
def jaccard(x, y):
    return len(x & y) / len(x | y)


def hashes(k, seed):
    rng = np.random.default_rng(seed)
    a = rng.integers(1, P, size=k, dtype=np.int64)
    return a, rng.integers(0, P, size=k, dtype=np.int64)


one = "the ship left the harbour at dawn and met the storm at noon"
two = "the ship left the harbour at dawn and met the storm at sea"
other = "the recipe needs two eggs and a cup of flour and some milk"
A, B, C = (shingle_ids(text, 2) for text in (one, two, other))
print("exact        ", f"{jaccard(A, B):.3f} {jaccard(A, C):.3f}")
lengths = (16, 64, 256, 1024)
for k in lengths:
    a, b = hashes(k, seed=0)
    sA, sB, sC = (minhash(ids, a, b) for ids in (A, B, C))
    agree = np.mean(sA == sB), np.mean(sA == sC)
    print(f"k = {k:4}      ", *(f"{share:.3f}" for share in agree))
# --8<-- [end:run]
assert len(A) == len(B) == 12 and len(A & B) == 11 and not A & C
assert np.allclose(np.diff(np.log2(lengths)), 2)  # four times longer each
assert agree[1] == 0 and pow(3, P - 1, P) == 1  # Fermat: P is prime
digits = [ord(c) + 1 for c in reversed("and a cup of")]
assert polynomial_hash("and a cup of") == (
    sum(digit * 257**i for i, digit in enumerate(digits)) % P
)
J = jaccard(A, B)
for seed in (1, 2, 3):  # unbiased, variance J(1 - J)/k, over many signatures
    a, b = hashes(64 * 4000, seed)
    same = (minhash(A, a, b) == minhash(B, a, b)).reshape(4000, 64).mean(axis=1)
    assert abs(same.mean() - J) < 4 * np.sqrt(J * (1 - J) / (64 * 4000))
    assert abs(same.var() / (J * (1 - J) / 64) - 1) < 0.15
# consecutive integers: biased by many standard errors, hashed ones are not
near, far = set(range(100)), set(range(50, 150))
scattered = {i: polynomial_hash(f"{i:06}") for i in range(150)}
a, b = hashes(40_000, 4)
plain = np.mean(minhash(near, a, b) == minhash(far, a, b))
well = np.mean(
    minhash({scattered[i] for i in near}, a, b)
    == minhash({scattered[i] for i in far}, a, b)
)
error = np.sqrt(1 / 3 * 2 / 3 / 40_000)
assert plain < 1 / 3 - 10 * error, (plain, well)
assert abs(well - 1 / 3) < 4 * error, (plain, well)
assert len({polynomial_hash(s) for s in ("abc", "acb", "bca", "ab", "")}) == 5
# independent of the order of the set, and one hash gives one minimum
assert np.array_equal(
    minhash({5, 9, 2}, np.array([3, 7]), np.array([1, P - 10])), [7, 4]
)
try:
    minhash(set(), *hashes(3, 0))
    raise AssertionError
except ValueError:
    pass
# the card: sets of 5 and 7 with 4 in common: J = 4/8; k = 100
assert np.isclose(4 / (5 + 7 - 4), 0.5) and np.isclose(
    (0.25 / 100) ** 0.5, 0.05
)
assert np.isclose(0.25 / 0.01**2, 2500)


def share(part, kept, others):  # of a group among the kept, shares in and out
    return part * kept / (part * kept + (1 - part) * others)


# a quality filter: the dialect of the text, the two groups of the card
assert np.isclose(share(0.1, 0.1, 0.5), 0.022, atol=5e-4)
assert np.isclose(share(0.1, 0.2, 0.6), 0.036, atol=5e-4)
