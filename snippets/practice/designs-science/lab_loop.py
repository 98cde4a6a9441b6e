"""The next plate: the highest means, or draws from the posterior?"""

import numpy as np


# --8<-- [start:show]
def pick_batch(mean, cov, size, rng):
    """Thompson: each place goes to the best unchosen of a fresh draw."""
    root = np.linalg.cholesky(cov + 1e-6 * np.eye(len(mean)))
    chosen = []
    for _ in range(size):
        draw = mean + root @ rng.normal(size=len(mean))
        draw[chosen] = -np.inf
        chosen.append(int(draw.argmax()))
    return np.array(chosen, dtype=int)


def posterior(K, tested, y, noise):
    """Gaussian process: mean and covariance of all molecules."""
    gain = np.linalg.solve(
        K[np.ix_(tested, tested)] + noise**2 * np.eye(len(tested)), K[tested]
    )
    return gain.T @ y, K - K[:, tested] @ gain


# --8<-- [end:show]
# --8<-- [start:run]
def campaign(how, seed, rounds=4, size=12, noise=0.7):
    """How many of the 10 best were tested; how many scaffolds chosen."""
    rng = np.random.default_rng(seed)
    scaffold = np.repeat(np.arange(30), 10)  # 10 molecules each
    K = 0.7 * (scaffold[:, None] == scaffold) + 0.3 * np.eye(300)
    truth = np.linalg.cholesky(K) @ rng.normal(size=300)
    tested = rng.permutation(300)[:size]  # start at random
    y = truth[tested] + noise * rng.normal(size=size)
    for _ in range(rounds):
        mean, cov = posterior(K, tested, y, noise)
        free = np.setdiff1d(np.arange(300), tested)
        if how == "random":
            new = rng.permutation(free)[:size]
        elif how == "greedy":
            new = free[np.argsort(-mean[free], kind="stable")[:size]]
        else:
            sub = pick_batch(mean[free], cov[np.ix_(free, free)], size, rng)
            new = free[sub]
        tested = np.r_[tested, new]
        y = np.r_[y, truth[new] + noise * rng.normal(size=size)]
    top = np.argsort(-truth)[:10]
    return np.isin(top, tested).sum(), len(set(scaffold[tested[size:]]))


hits = {}
for how in ("random", "greedy", "thompson"):
    got = np.array([campaign(how, seed) for seed in range(40)])
    hits[how] = got[:, 0]
    best, cores = got.mean(0)
    print(f"{how:8}: {best:.1f} of the 10 best, {cores:4.1f} scaffolds")
# --8<-- [end:run]

# paired over worlds: draws beat the highest means, and both beat chance
for better, worse in (("thompson", "greedy"), ("greedy", "random")):
    d = hits[better] - hits[worse]
    assert d.mean() > 2 * d.std(ddof=1) / len(d) ** 0.5
# but with one round or two the highest means find more
for rounds in (1, 2):
    d = [
        campaign("greedy", seed, rounds)[0]
        - campaign("thompson", seed, rounds)[0]
        for seed in range(60)
    ]
    assert np.mean(d) > 2 * np.std(d, ddof=1) / len(d) ** 0.5
# pick_batch: no molecule twice, the sure best first when nothing is unknown
rng = np.random.default_rng(0)
sure = pick_batch(np.arange(9.0), np.zeros((9, 9)), 4, rng)
assert list(sure) == [8, 7, 6, 5]
assert len(pick_batch(np.zeros(5), np.eye(5), 0, rng)) == 0
assert sorted(pick_batch(np.zeros(5), np.eye(5), 5, rng)) == [0, 1, 2, 3, 4]
# a molecule is drawn first as often as it is likely to be the best
first = [
    pick_batch(np.array([0.0, 1.0]), np.diag([3.0, 1.0]), 1, rng)[0]
    for _ in range(4_000)
]
assert abs(np.mean(first) - 0.6915) < 0.03  # P(N(1, 4) > 0)
# draws are joint: of two that rise and fall together the higher mean wins
for _ in range(50):
    assert pick_batch(np.array([0.0, 0.1]), np.ones((2, 2)), 1, rng)[0] == 1
# the posterior of one test by hand: gain 1 / (1 + 0.25)
m, c = posterior(np.array([[1.0, 0.7], [0.7, 1.0]]), [0], np.array([2.0]), 0.5)
assert np.allclose(m, [1.6, 1.12]) and np.allclose(np.diag(c), [0.2, 0.608])
