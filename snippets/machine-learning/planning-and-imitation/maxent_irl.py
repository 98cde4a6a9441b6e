"""Maximum-entropy IRL on a small grid: match expected feature counts."""

import itertools

import numpy as np

# --8<-- [start:world]
F = np.zeros((4, 4, 2))  # cells, two features: mud, road
F[1, 1:3, 0] = F[2, 2, 0] = 1
F[0, 1:, 1] = F[1:3, 3, 1] = 1
cells = [*itertools.product(range(4), repeat=2)]
# Moves go right or down, from the top left to the bottom right and out.
# --8<-- [end:world]


# --8<-- [start:show]
def policy(theta):
    """Probability (4, 4) of going right: soft values, from the end back."""
    V, right = np.full((5, 5), -np.inf), np.zeros((4, 4))
    V[3, 4] = 0.0  # the way out, right of the last cell
    for i, j in reversed(cells):
        soft = np.logaddexp(V[i, j + 1], V[i + 1, j])
        right[i, j] = np.exp(V[i, j + 1] - soft)
        V[i, j] = F[i, j] @ theta + soft
    return right


def expected_features(right):
    D = np.zeros((5, 5))
    D[0, 0] = 1.0  # chance of passing each cell, from the start on
    for i, j in cells:
        D[i, j + 1] += D[i, j] * right[i, j]
        D[i + 1, j] += D[i, j] * (1 - right[i, j])
    return np.einsum("ij,ijk->k", D[:4, :4], F)


def max_ent(wanted, rate=0.3, steps=300):
    theta = np.zeros(2)
    for _ in range(steps):
        theta += rate * (wanted - expected_features(policy(theta)))
    return theta


# --8<-- [end:show]
def routes():
    for downs in itertools.combinations(range(6), 3):
        i = j = 0
        path = [(0, 0)]
        for k in range(6):
            i, j = (i + 1, j) if k in downs else (i, j + 1)
            path.append((i, j))
        yield path


counts = np.array([sum(F[cell] for cell in path) for path in routes()])


def by_list(theta):
    """Probabilities of all twenty routes, for comparison."""
    p = np.exp(counts @ theta)
    return p / p.sum()


# --8<-- [start:run]
truth = np.array([-1.5, 0.5])
for n in (30, 3000):
    drawn = np.random.default_rng(0).choice(20, size=n, p=by_list(truth))
    wanted = counts[drawn].mean(axis=0)  # mud and road of a mean route
    theta = max_ent(wanted)
    got = expected_features(policy(theta))
    print(f"{n:4} routes: mud, road {wanted.round(2)},", end=" ")
    print(f"model {got.round(2)}, theta {theta.round(2)}")
    # --8<-- [end:run]
    assert np.allclose(got, wanted, atol=1e-6)
assert np.allclose(theta, truth, atol=0.15)
# Dynamic programming agrees with the list of routes.
for theta in (truth, np.array([0.7, -0.4])):
    p = by_list(theta)
    assert len(p) == 20 and np.allclose(
        expected_features(policy(theta)), p @ counts
    )
    right = policy(theta)
    for path, chance in zip(routes(), p, strict=True):
        along = 1.0
        for (i, j), (_, after) in itertools.pairwise(path):
            along *= right[i, j] if after > j else 1 - right[i, j]
        assert np.isclose(along, chance)

    # The gradient of the mean log-likelihood, by differences.
    def log_likelihood(t):
        return wanted @ t - np.log(np.exp(counts @ t).sum())

    numeric = [
        (log_likelihood(theta + e) - log_likelihood(theta - e)) / 2e-5
        for e in 1e-5 * np.eye(2)
    ]
    assert np.allclose(numeric, wanted - p @ counts, atol=1e-8)
# A constant for each cell changes nothing: every route has seven.
longer = np.exp(counts @ truth + 7 * 0.3)
assert np.allclose(longer / longer.sum(), by_list(truth))
# The three routes of the text: tolls and lights; 7, 1 and 2 of ten trips.
f, share = np.array([[1, 0], [1, 1], [0, 3]]), np.array([0.7, 0.1, 0.2])
gradient = share @ f - f.mean(axis=0)
assert np.allclose(gradient, [2 / 15, -19 / 30])
p = np.exp(f @ gradient)
assert np.allclose(p / p.sum(), [0.602, 0.319, 0.079], atol=0.0006)
# The card: stairs and rain; 6, 3 and 1 of ten walks.
f, share = np.array([[2, 0], [0, 1], [1, 2]]), np.array([0.6, 0.3, 0.1])
assert np.allclose(share @ f, [1.3, 0.5]) and np.allclose(f.mean(axis=0), 1)
p = np.exp(f @ [0.3, -0.5])
assert np.allclose(p / p.sum(), [0.62, 0.21, 0.17], atol=0.005)
# After all steps the weight of stairs is negative: (-0.14, -0.96).
theta = np.zeros(2)
for _ in range(400):
    p = np.exp(f @ theta)
    theta += 0.5 * (share @ f - p / p.sum() @ f)
assert np.allclose(theta, [-0.14, -0.96], atol=0.006)
assert np.allclose(np.exp(f @ theta) / np.exp(f @ theta).sum(), share)
