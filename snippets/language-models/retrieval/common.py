"""A direction that all vectors share lifts every cosine."""

import numpy as np


# --8<-- [start:show]
def cosines(A, B):
    A = A / np.linalg.norm(A, axis=1, keepdims=True)
    return A @ (B / np.linalg.norm(B, axis=1, keepdims=True)).T


rng = np.random.default_rng(0)
docs = rng.normal(size=(500, 32))
queries = docs[:200] + rng.normal(size=(200, 32))  # query i wants document i
shared = 3.0 * rng.choice([-1, 1], size=32)
centre = (docs + shared).mean(0)
for name, move in [("as they are", 0), ("centred", centre)]:
    C = cosines(queries + shared - move, docs + shared - move)
    wrong = C[np.arange(500) != np.arange(200)[:, None]].mean()
    right = C[np.arange(200), np.arange(200)].mean()
    print(f"{name}: wrong pairs {wrong:.2f}, right pairs {right:.2f}")
# --8<-- [end:show]
from_scratch = np.array([[3.0, 4.0]]), np.array([[4.0, 3.0], [-8.0, 6.0]])
assert np.allclose(cosines(*from_scratch), [[0.96, 0.0]])
assert abs(wrong) < 0.02 and 0.6 < right < 0.8
lifted = cosines(queries + shared, docs + shared)
off = ~np.eye(200, 500, dtype=bool)
# in expectation 9 a coordinate from the shared part, of 10 and 11 in all
assert abs(lifted[off].mean() - 9 / np.sqrt(10 * 11)) < 0.01
assert lifted[off].mean() > 0.8 > cosines(queries, docs)[off].max()
# unnormalised: the longer document wins the dot product, not the cosine
q, short, long = np.array([1.0, 1]), np.array([1.0, 0.9]), np.array([3.0, 0])
assert q @ long > q @ short
assert (
    cosines(q[None], np.array([short]))[0, 0]
    > (cosines(q[None], np.array([long]))[0, 0])
)
# the card: word counts over contract, may, be, terminated, not
plain, negated = np.array([[1.0, 1, 1, 1, 0]]), np.ones((1, 5))
opposite = cosines(plain, negated)[0, 0]
assert np.isclose(opposite, 4 / np.sqrt(20)) and round(opposite, 2) == 0.89
