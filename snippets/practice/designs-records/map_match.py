"""Noisy fixes to roads: a hidden Markov model on the candidates."""

import itertools

import numpy as np


# --8<-- [start:show]
def match_fixes(dist, route, straight, sigma, beta):
    """dist (T, K): metres from each fix to its candidates, inf if fewer;
    route (T-1, K, K): metres by road from one fix's candidates to the
    next's, inf if none; straight (T-1,): metres between fixes.
    Index of the best candidate for each fix, (T,)."""
    near = -0.5 * (dist / sigma) ** 2
    score, back = near[0], []
    for t in range(1, len(dist)):
        detour = np.abs(route[t - 1] - straight[t - 1])
        step = score[:, None] - detour / beta
        back.append(step.argmax(axis=0))
        score = step.max(axis=0) + near[t]
    path = [int(score.argmax())]
    for b in reversed(back):
        path.append(int(b[path[-1]]))
    return np.array(path[::-1])


# --8<-- [end:show]
# --8<-- [start:run]
def drive(rng, gap, apart, sigma=15, length=8_000):
    """Roads y = 0 and y = apart, joined every kilometre; a drive on the
    first that changes to the second at 4 km. Inputs and true roads."""
    along = np.arange(gap / 2, length, gap)
    true = (along > 4_000).astype(int)
    fix = np.stack([along, true * apart], 1) + rng.normal(
        0, sigma, (len(along), 2)
    )
    dist = np.abs(fix[:, 1:] - np.array([0, apart]))
    x, y = fix[:-1, 0], fix[1:, 0]  # projections on both roads
    ahead = np.abs(y - x)
    exits = np.arange(0, length + 1, 1_000)
    via = np.abs(x[:, None] - exits) + np.abs(exits - y[:, None])
    other = via.min(axis=1) + apart
    route = np.stack([ahead, other, other, ahead], 1).reshape(-1, 2, 2)
    return dist, route, np.hypot(ahead, np.diff(fix[:, 1])), true


print("fix every  roads apart  nearest road  HMM")
for gap, apart in ((50, 40), (50, 15), (1_000, 40), (1_000, 15)):
    hits = []
    for seed in range(100):
        d, r, s, true = drive(np.random.default_rng(seed), gap, apart)
        found = match_fixes(d, r, s, sigma=15, beta=20)
        hits.append([(d.argmin(1) == true).mean(), (found == true).mean()])
    a, b = np.mean(hits, axis=0)
    print(f"{gap:7} m  {apart:9} m  {a:12.3f}  {b:.3f}")
# --8<-- [end:run]


def brute(dist, route, straight, sigma, beta):
    def value(path):
        v = sum(-0.5 * (dist[t, k] / sigma) ** 2 for t, k in enumerate(path))
        for t, (i, j) in enumerate(itertools.pairwise(path)):
            v -= abs(route[t, i, j] - straight[t]) / beta
        return v

    T, K = dist.shape
    return max(itertools.product(range(K), repeat=T), key=value)


for seed in range(60):
    rng = np.random.default_rng(seed)
    T, K = rng.integers(1, 6), rng.integers(1, 4)
    d, r = rng.gamma(2, 10, (T, K)), rng.gamma(2, 50, (T - 1, K, K))
    s = rng.gamma(2, 40, T - 1)
    assert match_fixes(d, r, s, 12, 30).tolist() == list(brute(d, r, s, 12, 30))
# a missing candidate and a missing connection are never used
d = np.array([[5.0, np.inf], [30.0, 1.0]])
r = np.array([[[100.0, np.inf], [100.0, 100.0]]])
assert match_fixes(d, r, np.array([100.0]), 10, 10).tolist() == [0, 0]
# text: fix at 10 m from one road, 30 m from the other, sigma 15
assert np.isclose((30**2 - 10**2) / (2 * 15**2), 1.78, atol=0.01)
assert round(np.exp((30**2 - 10**2) / (2 * 15**2)), 1) == 5.9
# card: fixes 100 m apart; A 20, 18, 20 m, B 10, 22, 10; sigma 10, beta 20,
# a change of road is 400 m by road, staying 100 m
d = np.array([[20.0, 10], [18, 22], [20, 10]])
r = np.full((2, 2, 2), 400.0)
r[:, [0, 1], [0, 1]] = 100
assert match_fixes(d, r, np.array([100.0, 100]), 10, 20).tolist() == [1, 1, 1]
near = 0.5 * (d / 10) ** 2
assert np.allclose(near.sum(axis=0), [5.62, 3.42])
assert np.isclose(near.min(axis=1).sum() + 2 * 300 / 20, 32.62)
assert d.argmin(axis=1).tolist() == [1, 0, 1]
