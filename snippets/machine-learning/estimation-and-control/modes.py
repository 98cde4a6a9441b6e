"""Two ways at a junction: the mean, winner takes all, a dead head."""

import numpy as np


# --8<-- [start:world]
def cars(rng, n=400):
    """Where they are after three seconds (n, 2): ahead, or turned."""
    turn = rng.uniform(size=(n, 1)) < 0.3
    ends = np.where(turn, [8.0, 8.0], [0.0, 24.0])
    return ends + rng.normal(size=(n, 2))


# --8<-- [end:world]
# --8<-- [start:show]
def winner_takes_all(Y, heads, share=0.0, rounds=150, rate=0.5):
    """Endpoints Y (n, 2), guesses heads (k, 2); heads, their chances (k,).

    One scene, so heads are points, not a network; chances are counted.
    Heads that do not win get a share of the pull, falling to zero.
    """
    for _ in range(rounds):
        apart = Y[:, None] - heads  # (n, k, 2)
        best = (apart**2).sum(axis=2).argmin(axis=1)
        wins = np.eye(len(heads))[best]  # (n, k)
        pull = (1 - share) * wins + share / len(heads)
        heads = heads + rate * (pull[:, :, None] * apart).mean(axis=0)
        share = 0.95 * share
    return heads, wins.mean(axis=0)


# --8<-- [end:show]
def miss(Y, heads):  # mean distance to the best head
    return np.sqrt(((Y[:, None] - heads) ** 2).sum(axis=2)).min(axis=1).mean()


# --8<-- [start:run]
Y = cars(np.random.default_rng(0))
mean = Y.mean(axis=0)
print("one head:", mean.round(1), f"misses by {miss(Y, mean[None]):.1f}")
for name, guesses, share in (
    ("two good starts", [[2.0, 18], [6, 14]], 0.0),
    ("one bad start", [[2.0, 18], [-30, -30]], 0.0),
    ("shared pull", [[2.0, 18], [-30, -30]], 0.5),
):
    heads, chance = winner_takes_all(Y, np.array(guesses), share)
    line = f"{heads[0].round(1) + 0} {heads[1].round(1) + 0}"
    print(f"{name:15}: {line} chances {chance.round(2)}", end=" ")
    print(f"miss {miss(Y, heads):.1f}")
# --8<-- [end:run]
for seed in range(6):
    Y = cars(np.random.default_rng(seed))
    mean = Y.mean(axis=0)
    assert np.sqrt(((Y - mean) ** 2).sum(axis=1)).min() > 1
    good, p = winner_takes_all(Y, np.array([[2.0, 18], [6, 14]]))
    assert np.allclose(good, [[0, 24], [8, 8]], atol=0.4)
    assert abs(p[1] - 0.3) < 0.1
    dead, p0 = winner_takes_all(Y, np.array([[2.0, 18], [-30, -30]]))
    assert np.allclose(dead[0], mean, atol=0.1) and p0[1] == 0
    saved, _ = winner_takes_all(Y, np.array([[2.0, 18], [-30, -30]]), 0.5)
    assert miss(Y, saved) < 1.5 < 4 < miss(Y, dead)
    # At rest each head is the mean of what it wins, as in k-means.
    w = ((Y[:, None] - good) ** 2).sum(axis=2).argmin(axis=1)
    for k in range(2):
        assert np.allclose(good[k], Y[w == k].mean(axis=0), atol=1e-2)
# A rare mode may get no head: two heads split a wide common one.
lost = []
for seed in range(40):
    rng = np.random.default_rng(seed)
    wide = rng.normal(size=(400, 2)) * [1, 5] + [0, 24]
    Y = np.where(rng.uniform(size=(400, 1)) < 0.03, [8.0, 8.0], wide)
    h, _ = winner_takes_all(Y, Y[rng.integers(400, size=2)])
    lost.append(np.hypot(*(h - [8, 8]).T).min() > 4)
assert np.all(lost)
# Two cars at a merge: each goes first in half of the records, never both.
joint = {("go", "wait"): 0.5, ("wait", "go"): 0.5}
go = [sum(p for s, p in joint.items() if s[i] == "go") for i in (0, 1)]
assert go == [0.5, 0.5] and go[0] * go[1] == 0.25  # both go, if independent
