"""Linear attention over examples is a step of gradient descent."""

import numpy as np

# --8<-- [start:show]
d, rate, noise = 5, 0.8, 0.3


def attend(K, values, q):  # linear attention: no softmax
    return (K @ q) @ values


def prompts(n, runs, rng):
    w, X = rng.normal(size=(runs, d, 1)), rng.normal(size=(runs, n, d))
    return w, X, X @ w + noise * rng.normal(size=(runs, n, 1))


def step(X, y):  # from weights 0, loss sum of squares / 2n
    return rate / X.shape[1] * X.transpose(0, 2, 1) @ y


def ridge(X, y, penalty=noise**2):
    Xt = X.transpose(0, 2, 1)
    return np.linalg.solve(Xt @ X + penalty * np.eye(d), Xt @ y)


def error(fit, w):  # expected over a new input, then over prompts
    return ((fit - w) ** 2).sum(axis=1).mean()


print("examples  one step  ridge   (mean squared error; 0 predicts 5)")
for n in (5, 10, 40):
    w, X, y = prompts(n, 20_000, np.random.default_rng(n))
    row = [error(fit(X, y), w) for fit in (step, ridge)]
    print(f"{n:8} {row[0]:9.2f} {row[1]:6.3f}")
# --8<-- [end:show]
w, X, y = prompts(7, 3, np.random.default_rng(0))
for i in range(3):
    for q in np.eye(d):
        a = attend(X[i], rate / 7 * y[i, :, 0], q)
        assert np.isclose(a, step(X, y)[i, :, 0] @ q)
for seed in range(3):
    for n in (5, 10):
        w, X, y = prompts(n, 20_000, np.random.default_rng([seed, n]))
        # the exact mean for Gaussian inputs: E (S - 1)^2 and the noise
        left = (1 - rate) ** 2 + rate**2 * (d + 1) / n
        exact = d * (left + (rate * noise) ** 2 / n)
        assert np.isclose(error(step(X, y), w), exact, rtol=0.05)
        # the penalty matched to the noise beats a third and three times it
        e = [error(ridge(X, y, 0.09 * k), w) for k in (1 / 3, 1, 3)]
        assert e[1] < min(e[0], e[2]) and e[1] < exact < d
        assert np.allclose(ridge(X, y), ridge(X, y, 0.09))
