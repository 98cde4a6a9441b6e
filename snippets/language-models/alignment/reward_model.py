"""A Bradley-Terry reward model, and what limits its accuracy."""

import numpy as np
from sklearn.linear_model import LogisticRegression


# --8<-- [start:show]
def fit_reward(chosen, rejected, ridge=0.0, steps=30):
    """Weights w (d,) of r = features @ w; chosen, rejected (n, d)."""
    n, d = chosen.shape
    D = chosen - rejected
    w = np.zeros(d)
    for _ in range(steps):  # Newton: mean log(1 + exp(-D w)) + ridge |w|^2 / 2
        wrong = 1 / (1 + np.exp(D @ w))  # sigma(-margin)
        gradient = -D.T @ wrong / n + ridge * w
        curvature = (D.T * (wrong * (1 - wrong))) @ D / n
        w -= np.linalg.solve(curvature + ridge * np.eye(d), gradient)
    return w


# --8<-- [end:show]


# --8<-- [start:run]
taste = np.array([1.5, 0.7, 0.6])  # right, clear, long: what people feel


def compare(n, rng):
    """n pairs, judged by people: features of chosen and of rejected."""
    a, b = rng.normal(size=(2, n, 3))
    p = 1 / (1 + np.exp(-(a - b) @ taste))  # P(a preferred)
    first = (rng.random(n) < p)[:, None]
    return np.where(first, a, b), np.where(first, b, a), p


print("seed  weights               accuracy  ceiling  agreement")
for seed in range(3):
    rng = np.random.default_rng(seed)
    w = fit_reward(*compare(4000, rng)[:2])
    chosen, rejected, p = compare(40000, rng)
    accuracy = np.mean((chosen - rejected) @ w > 0)
    ceiling, agreement = np.maximum(p, 1 - p).mean(), (p**2 + (1 - p) ** 2)
    print(
        f"{seed}     {np.round(w, 1)}       {accuracy:.2f}      "
        f"{ceiling:.2f}     {agreement.mean():.2f}"
    )
    # --8<-- [end:run]
    assert np.allclose(w, taste, atol=0.2) and w[2] > 0.4
    assert abs(accuracy - ceiling) < 0.015
    assert agreement.mean() < ceiling - 0.05
    one, two = rng.random((2, 40000)) < p  # two people, the same pairs
    assert abs(np.mean(one == two) - agreement.mean()) < 0.015
    chosen, rejected = chosen[:500], rejected[:500]
    for ridge in (0.02, 0.3):
        model = LogisticRegression(
            C=1 / (2 * 500 * ridge), fit_intercept=False, tol=1e-10
        ).fit(
            np.vstack([chosen - rejected, rejected - chosen]),
            np.repeat([1, 0], 500),
        )
        ours = fit_reward(chosen, rejected, ridge)
        assert np.allclose(ours, model.coef_[0], atol=1e-4)
    # A constant added to all rewards of a prompt changes nothing.
    shift = np.array([3.0, -2.0, 5.0])
    moved = fit_reward(chosen + shift, rejected + shift)
    assert np.allclose(moved, fit_reward(chosen, rejected))

# With ridge = 0: a right order with ties runs away without a word, and
# the weights count the steps; dependent columns raise an error.
D = np.array([[1.0, 0.0], [0.0, 1.0], [0.0, -1.0]])
few, many = (fit_reward(D, 0 * D, steps=steps) for steps in (30, 60))
assert np.allclose(many - few, [30, 0], atol=0.01)
for D in (
    np.array([[1.0, 1.0], [-1.0, -1.0], [2.0, 2.0]]),
    # Newton overshoots: a finite optimum exists, the columns are independent.
    np.array(
        [
            [0.0, 0.2, 0.3],
            [0.1, -0.1, 0.0],
            [-3.7, 2.2, 1.3],
            [-0.1, 0.1, 0.2],
            [5.3, -0.5, 0.2],
            [-0.4, 0.6, -0.6],
        ]
    ),
):
    with np.errstate(over="ignore"):
        try:
            fit_reward(D, 0 * D)
        except np.linalg.LinAlgError:
            continue
    raise AssertionError("no error")
optimum = np.array([12.57764, 19.48529, 6.50022])
assert np.allclose(D.T @ (1 / (1 + np.exp(D @ optimum))), 0, atol=1e-4)
# Scaled features change nothing but the scale of the weights.
scale = np.array([1e-3, 1.0, 1e3])
assert np.allclose(
    fit_reward(chosen * scale, rejected * scale) * scale,
    fit_reward(chosen, rejected),
)

# A card: rewards 1.2 and 0.4; four of five people agree.
win = 1 / (1 + np.exp(-0.8))
assert np.isclose(win, 0.69, atol=0.001)
assert np.allclose(-np.log([win, 1 - win]), [0.37, 1.17], atol=0.005)
assert np.isclose(0.8**2 + 0.2**2, 0.68) and np.isclose(
    np.log(4), 1.386, atol=1e-3
)
