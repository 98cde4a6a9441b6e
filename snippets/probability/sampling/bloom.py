"""A Bloom filter: never a miss, sometimes a false alarm."""

import hashlib

import numpy as np


# --8<-- [start:show]
class Bloom:
    def __init__(self, bits, hashes):
        self.bits, self.hashes = np.zeros(bits, dtype=bool), hashes

    def places(self, item):
        for i in range(self.hashes):
            digest = hashlib.blake2b(f"{i} {item}".encode(), digest_size=8)
            yield int.from_bytes(digest.digest()) % len(self.bits)

    def add(self, item):
        self.bits[list(self.places(item))] = True

    def __contains__(self, item):
        return all(self.bits[list(self.places(item))])


seen = Bloom(bits=10_000, hashes=7)
for user in range(1000):
    seen.add(user)
alarms = np.mean([user in seen for user in range(1000, 11_000)])
print("all added are found:", all(user in seen for user in range(1000)))
print(f"false alarms {alarms:.4f}, formula {(1 - np.exp(-0.7)) ** 7:.4f}")
# --8<-- [end:show]

assert all(user in seen for user in range(1000))
exact = (1 - np.exp(-7 * 1000 / 10_000)) ** 7
assert abs(alarms - exact) < 4 * np.sqrt(exact / 10_000)
assert 5 not in Bloom(100, 3)
# The number of hashes that is best for ten bits an item.
h = np.arange(1, 15)
best = h[np.argmin((1 - np.exp(-h * 1000 / len(seen.bits))) ** h)]
assert best == seen.hashes == round(10 * np.log(2))
assert len(list(seen.places(5))) == best
