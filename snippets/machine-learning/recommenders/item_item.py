"""Item-item neighbours on four baskets."""

import numpy as np
from sklearn.metrics.pairwise import cosine_similarity


# --8<-- [start:show]
def item_scores(B):
    """Scores (m, n) of items for users; B (m, n) holds 1 for bought, else 0."""
    norm = np.maximum(np.linalg.norm(B, axis=0), 1e-12)  # items nobody bought
    S = (B.T @ B) / np.outer(norm, norm)  # cosines between columns, (n, n)
    np.fill_diagonal(S, 0)
    return np.where(B > 0, -np.inf, B @ S)  # never what they already have


B = np.array([[1, 1, 0, 0], [1, 1, 1, 0], [1, 0, 0, 0], [0, 0, 1, 1.0]])
print("        tent  stove  lamp  novel")
for name, row in zip(["Ana", "Ben", "Cem", "Dia"], item_scores(B), strict=True):
    print(f"{name}   " + "".join(f"{s:7.2f}" for s in row))
# --8<-- [end:show]

s = item_scores(B)
assert np.isclose(s[2, 1], 2 / np.sqrt(6)) and np.isclose(s[2, 2], 1 / 6**0.5)
assert np.isclose(s[0, 2], 1 / np.sqrt(6) + 1 / 2) and s[0, 3] == 0
assert np.isclose(s[3, 0], 1 / 6**0.5) and np.isclose(s[3, 1], 0.5)
assert np.isclose(s[1, 3], 1 / np.sqrt(2))
rng = np.random.default_rng(0)
R = (rng.uniform(size=(30, 7)) < 0.3).astype(float)
R[:, 5] = 0  # bought by nobody
full = R @ (cosine_similarity(R.T) - np.diag((R.any(axis=0)).astype(float)))
assert np.allclose(np.where(R > 0, -np.inf, full), item_scores(R))
assert (item_scores(R)[:, 5] == 0).all()

# The card: five users, items A, B, C.
card = np.array([[1, 1, 0], [1, 1, 0], [1, 0, 1], [1, 0, 0], [0, 1, 1.0]])
got = item_scores(card)
assert np.allclose(got[3, 1:], [2 / np.sqrt(12), 1 / np.sqrt(8)])
assert np.allclose(got[0, 2], 1 / np.sqrt(8) + 1 / np.sqrt(6))
# Ten more who buy A alone change the cosines, not the counts.
more = np.vstack([card, np.tile([1.0, 0, 0], (10, 1))])
assert np.allclose(item_scores(more)[3, 1:], [2 / 42**0.5, 1 / 28**0.5])
# Then item 2 is nearer to 3 than to 1, though it shares more buyers with 1.
common = more.T @ more
assert common[1, 0] > common[1, 2]
near = cosine_similarity(more.T)
assert near[1, 0] < near[1, 2] and np.isclose(near[1, 0], 2 / 42**0.5)
