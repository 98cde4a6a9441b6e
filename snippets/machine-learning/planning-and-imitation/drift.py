"""Figure: a clone drifts off the road, and DAgger mends it."""

from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

plt.style.use(Path(__file__).parents[2] / "figure.mplstyle")
# --8<-- [start:world]
gains = np.array([1.0, -0.3, -0.8])  # of the bend, the offset, the heading


def expert(S):
    return S @ gains  # steer with the bend, and back to the middle


def drive(policy, rng, steps=200):
    """States (n, 3) visited: bend, offset, heading; ends off the road."""
    offset, heading, states = 0.0, 0.0, []
    for bend in np.repeat(rng.uniform(-0.3, 0.3, size=steps // 20), 20):
        s = np.array([bend, offset, heading])
        states.append(s)
        if abs(offset) > 1:
            break
        u = policy(s)
        offset += 0.5 * heading + 0.01 * rng.normal()  # a gust
        heading += 0.5 * (u - bend)
    return np.array(states)


def fit(S, A):  # ridge of strength 1: S (n, 3), A (n,)
    w = np.linalg.solve(S.T @ S + np.eye(3), S.T @ A)
    return lambda s: s @ w


# --8<-- [end:world]


# --8<-- [start:dagger]
def dagger(expert, drive, fit, rounds):
    """The last policy and the number of labels.

    expert(S) gives actions (n,), drive(policy) the states visited (n, d).
    """
    S = drive(expert)
    A = expert(S)
    for _ in range(rounds):
        mine = drive(fit(S, A))  # where the learner comes to
        S = np.vstack([S, mine])
        A = np.concatenate([A, expert(mine)])  # what the expert would do
    return fit(S, A), len(A)


# --8<-- [end:dagger]
def leaves(policy, seed, n=50):
    """Which of n drives leave the road, and how long each lasts."""
    runs = [drive(policy, np.random.default_rng([seed, k])) for k in range(n)]
    ends = np.array([len(S) for S in runs])
    return np.array([abs(S[-1, 1]) > 1 for S in runs]), ends, np.vstack(runs)


def learn(seed):
    rng = np.random.default_rng(seed)
    S = drive(expert, rng)
    more = np.vstack([S] + [drive(expert, rng) for _ in range(5)])
    mended, labels = dagger(expert, lambda policy: drive(policy, rng), fit, 5)
    return fit(S, expert(S)), fit(more, expert(more)), mended, labels, len(more)


clone, more, mended, labels, n_more = learn(0)
rows = (
    ("clone, 200 labels", clone),
    (f"clone, {n_more:,} labels", more),
    (f"DAgger, {labels:,} labels", mended),
)
_, _, theirs = leaves(expert, 9)
print("                         bend   off  head  error there   here   leaves")
for name, policy in rows:
    left, _, here = leaves(policy, 9)
    errors = [np.abs(policy(S) - expert(S)).mean() for S in (theirs, here)]
    w = " ".join(f"{weight:5.2f}" for weight in policy(np.eye(3)).round(2) + 0)
    print(f"{name:22}  {w}  {errors[0]:10.3f}", end=" ")
    print(f"{errors[1]:6.3f}   {left.sum()} of 50")

for seed in range(4):
    clone_s, more_s, mended_s, count, n = learn(seed)
    assert count <= n == 1200  # DAgger had no more labels
    off = [
        leaves(p, 30 + seed, 20)[0].mean() for p in (clone_s, more_s, mended_s)
    ]
    assert off[0] > 0.9 and off[0] > off[1] > off[2] == 0
    w = [p(np.eye(3)) for p in (clone_s, more_s, mended_s)]
    # The gains on offset and heading are what demonstrations hardly show.
    assert np.all(abs(w[0][1:]) < 0.05) and np.all(abs(w[1][1:]) < 0.1)
    assert np.all(w[2][1:] < gains[1:] / 2) and 0.8 < w[0][0] < 1
    # Mending both keeps every car on the road; the offset's alone does not,
    # since without the heading the way back to the middle overshoots.
    for gain, all_left in ((gains * [0, 1, 1], 0), (gains * [0, 1, 0], 1)):
        mixed = np.where(gain, gain, w[0])
        left = leaves(lambda S, m=mixed: S @ m, 30 + seed, 20)[0]
        assert left.mean() == all_left
    # Without a penalty, exact labels of a linear expert give it back.
    S = drive(expert, np.random.default_rng(seed))
    assert np.allclose(np.linalg.lstsq(S, expert(S))[0], gains)
    # With noisy labels it guesses what hardly varies, even its sign.
    noise = np.random.default_rng(seed).normal(size=(200, len(S)))
    guesses = np.linalg.lstsq(S, (expert(S) + 0.1 * noise).T)[0]
    assert np.all(np.mean(guesses > 0, axis=1)[1:] > 0.05)
    assert abs(guesses[0] - 1).max() < 0.3
    _, _, own = leaves(clone_s, 30 + seed, 20)
    at_home = np.abs(clone_s(theirs) - expert(theirs)).mean()
    assert np.abs(clone_s(own) - expert(own)).mean() > 4 * at_home
assert not leaves(expert, 9)[0].any() and theirs[:, 1].std() < 0.03
# A teacher whose hand shakes is beaten by its clone, which averages.
shake = np.random.default_rng(2)


def shaky(S):
    return expert(S) + 0.3 * shake.normal(size=S.shape[:-1])


S = np.vstack([drive(shaky, shake) for _ in range(20)])
steady = fit(S, shaky(S))
aside = [abs(leaves(p, 5, 20)[2][:, 1]).mean() for p in (shaky, steady)]
assert aside[1] < aside[0] / 4
# dagger asks on the learner's states, with labels of the expert.
asked = []
dagger(
    lambda S: asked.append(S) or expert(S),
    lambda p: np.full((2, 3), 1.0 if p(np.ones(3)) == gains.sum() else 7.0),
    lambda S, A: lambda s: len(A),
    3,
)
assert [S[0, 0] for S in asked[-3:]] == [7.0] * 3

fig, axes = plt.subplots(1, 3, figsize=(7.2, 2.4), sharey=True)
names = ("expert", "clone, one demonstration", "DAgger, five rounds")
for ax, name, policy in zip(axes, names, (expert, clone, mended), strict=True):
    for k in range(6):
        S = drive(policy, np.random.default_rng([9, k]))
        ax.plot(np.arange(len(S))[::2], S[::2, 1], "-", lw=1.1, color="C0")
        if abs(S[-1, 1]) > 1:
            ax.plot(len(S) - 1, np.clip(S[-1, 1], -1.1, 1.1), "x", color="C1")
    ax.axhline(1, color="black", lw=0.8, ls="--")
    ax.axhline(-1, color="black", lw=0.8, ls="--")
    ax.set(title=name, xlabel="step", xlim=(0, 200), ylim=(-1.25, 1.25))
axes[0].set(ylabel="offset", yticks=[-1, 0, 1])
fig.savefig("drift.svg")
