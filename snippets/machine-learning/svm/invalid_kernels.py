"""Similarities that are not kernels, found by a negative eigenvalue."""

import numpy as np


# --8<-- [start:show]
def edits(a, b):
    row = list(range(len(b) + 1))  # row[j]: from the part of a read to b[:j]
    for i, p in enumerate(a, 1):
        diagonal, row[0] = row[0], i  # diagonal: the old row[j - 1]
        for j, q in enumerate(b, 1):
            change = diagonal + (p != q)
            best = min(change, row[j] + 1, row[j - 1] + 1)
            diagonal, row[j] = row[j], best
    return row[-1]


def lowest(similarity, items):
    K = np.array([[similarity(a, b) for b in items] for a in items])
    return np.linalg.eigvalsh(K)[0]


words = ["ab", "ba", "a", "aba", "bab"]
numbers = np.array([0.5, 1.0, 3.0, 4.0])
for name, similarity, items in (
    ("Gaussian", lambda x, z: np.exp(-((x - z) ** 2)), numbers),
    ("tanh(x z)", lambda x, z: np.tanh(x * z), numbers),
    ("within 1", lambda x, z: float(abs(x - z) <= 1), [0, 1, 2]),
    ("exp(-0.1 edits)", lambda a, b: np.exp(-0.1 * edits(a, b)), words),
    ("exp(-0.5 edits)", lambda a, b: np.exp(-0.5 * edits(a, b)), words),
):
    print(f"{name:16} lowest eigenvalue {lowest(similarity, items):7.3f}")
# --8<-- [end:show]

gaussian = lowest(lambda x, z: np.exp(-((x - z) ** 2)), numbers)
assert gaussian > 0
near = lowest(lambda x, z: float(abs(x - z) <= 1), [0, 1, 2])
assert np.isclose(near, 1 - np.sqrt(2))
group = np.array([0, 0, 1, 1, 1])  # two words and three, all of them apart
for i, a in enumerate(words):
    for j, b in enumerate(words):
        d = 0 if i == j else 2 if group[i] == group[j] else 1
        assert edits(a, b) == d
assert edits("kitten", "sitting") == 3 and edits("", "abc") == 3
assert edits("abc", "") == 3 and edits("flaw", "lawn") == 2
z = np.array([3, 3, -2, -2, -2])  # where its form is negative
for gamma in (0.05, 0.1, 0.3, 0.34, 0.35, 0.5, 2.0):
    q = np.exp(-gamma)
    K = q ** np.array([[edits(a, b) for b in words] for a in words])
    negative = np.linalg.eigvalsh(K)[0] < 0
    assert negative == (0.5 < q**2 < 1) == (gamma < np.log(2) / 2)
    form = 18 * (1 + q**2) + 12 * (1 + 2 * q**2) - 72 * q
    assert np.isclose(z @ K @ z, form)
assert {1, 3} < set(numbers)
assert np.tanh(1) * np.tanh(9) < np.tanh(3) ** 2  # x = 1 and 3 suffice
within = np.array([[1, 1, 0], [1, 1, 1], [0, 1, 1]])
assert np.isclose(np.linalg.eigvalsh(within)[0], 1 - np.sqrt(2))
assert np.array([1, -1, 1]) @ within @ [1, -1, 1] == -1
# The card.
K = np.array([[1, 0.9, 0.1], [0.9, 1, 0.9], [0.1, 0.9, 1]])
lam = np.linalg.eigvalsh(K)
assert np.isclose(np.array([1, -1, 1]) @ K @ [1, -1, 1], -0.4)
assert np.isclose(lam[0], 1.05 - np.sqrt(1.6225)) and round(lam[0], 2) == -0.22
assert np.isclose(np.array([1, -2, 1]) @ K @ [1, -2, 1], -1)  # sum 0
assert np.linalg.eigvalsh(K @ K.T)[0] > 0  # rows as features: valid
# -|x - z| is no kernel, but harmless on coefficients with sum 0; of the
# Euclidean distance and of its square, exp of minus it is a kernel.
rng = np.random.default_rng(0)
Z = rng.normal(size=(40, 3))
D = np.sqrt(((Z[:, None] - Z[None]) ** 2).sum(axis=2))
centre = np.eye(40) - 1 / 40
assert np.linalg.eigvalsh(-D)[0] < -1
assert np.linalg.eigvalsh(-centre @ D @ centre)[0] > -1e-9
for gamma in (0.01, 0.1, 1.0):
    for power in (1, 2):
        assert np.linalg.eigvalsh(np.exp(-gamma * D**power))[0] > -1e-9
rng = np.random.default_rng(0)  # sums, products and exp keep the property
P, S = (A @ A.T for A in rng.normal(size=(2, 6, 3)))
for made in (P + S, P * S, np.exp(P)):
    assert np.linalg.eigvalsh(made)[0] > -1e-9
