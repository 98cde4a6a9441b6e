"""Clicks and return: correlated over users, opposed over experiments."""

# --8<-- [start:show]
import numpy as np

rng = np.random.default_rng(0)
users, tests = 2_000, 60
rows, within = [], []
for _ in range(tests):
    better, louder = rng.normal(0, 0.1, 2)  # answers; headlines that promise
    arms = []
    for on in (0, 1):
        taste = rng.normal(size=users)  # some users do more of everything
        noise = rng.normal(size=(2, users))
        clicks = taste + noise[0] + on * (2 * louder - better)
        back = taste + noise[1] + on * (better - louder)
        arms.append((clicks.mean(), back.mean()))
    within.append(np.corrcoef(clicks, back)[0, 1])
    rows.append(np.subtract(arms[1], arms[0]))
effects = np.array(rows)
over_tests = np.corrcoef(effects.T)[0, 1]
agree = np.mean(effects[:, 0] * effects[:, 1] > 0)
print(f"correlation over users: {np.mean(within):+.2f}")
print(f"correlation of effects: {over_tests:+.2f}")
print(f"same sign in {agree:.0%} of the tests")
# --8<-- [end:show]

# taste is half of each variance; some tests agree by chance
assert abs(np.mean(within) - 0.5) < 0.01 and agree > 0

assert over_tests < -0.4 and np.mean(within) > 0.4 and agree < 0.35
# covariance of the true effects: -2 * 0.01 - 0.01, plus shared noise 2/users
assert abs(np.cov(effects.T)[0, 1] + 0.03 - 2 / users) < 0.02


def expected(n):
    """Correlation of measured effects with n users an arm."""
    noise = np.array([[4, 2], [2, 4]]) / n
    c = np.array([[0.05, -0.03], [-0.03, 0.02]]) + noise
    return c[0, 1] / np.sqrt(c[0, 0] * c[1, 1])


assert abs(expected(users) - over_tests) < 0.1
assert expected(20) > 0 > expected(2_000)  # small tests: the users' sign
