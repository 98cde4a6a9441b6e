"""What one inner product of width k cannot say."""

import numpy as np

# --8<-- [start:show]
items = np.array([[1, 0], [0, 1], [0.707, 0.707]])  # camera, boots, mixed
interests = np.array([[1.0, 0], [0, 1]])  # of one user
one = items @ interests.mean(axis=0)
several = (items @ interests.T).max(axis=1)
print("one vector: ", one)
print("two vectors:", several)

match = np.eye(200)  # 1 if the item's seller is the user's last seller
for k in 16, 64, 200:
    left = np.linalg.svd(match, compute_uv=False)[k:]
    print(f"k = {k:3}: {np.sum(left**2) / 200:.2f} of the squares left")
# --8<-- [end:show]

assert np.argmax(one) == 2 and np.argmin(several) == 2
assert np.allclose(one, [0.5, 0.5, 0.707])
assert np.allclose(several, [1, 1, 0.707])
rng = np.random.default_rng(0)
for k in 16, 64:
    # fitted factors of width k do no better than the singular values say
    U = np.linalg.qr(rng.normal(size=(200, k)))[0]
    assert np.linalg.matrix_rank(U @ U.T) == k
    assert np.isclose(np.sum((match - U @ U.T) ** 2), 200 - k)
# an order asks for less: vectors of length 1 put each own seller first
V = rng.normal(size=(200, 16))
V /= np.linalg.norm(V, axis=1, keepdims=True)
assert np.array_equal(np.argmax(V @ V.T, axis=1), np.arange(200))
# not every order: as a user's vector turns, three items in the plane take all
# 6 orders, four only 12 of 24, and three on a line 2
turn = np.linspace(0, 2 * np.pi, 7_201)
users = np.column_stack([np.cos(turn), np.sin(turn)])
points = np.array([[0, 0], [1, 0.2], [0.3, 1], [1.2, 1.5]])
for kept, count in ((points[:3], 6), (points, 12), (points[:3, :1], 2)):
    scores = users[:, : kept.shape[1]] @ kept.T
    assert len(np.unique(np.argsort(scores, axis=1), axis=0)) == count
# the card: 500 sellers and width 50
assert np.isclose((500 - 50) / 500, 0.9)
