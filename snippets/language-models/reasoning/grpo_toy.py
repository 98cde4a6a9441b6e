"""GRPO from scratch: pass@1 rises, and pass@64 may fall."""

import numpy as np


def group_advantages(rewards):
    centred = rewards - rewards.mean(axis=1, keepdims=True)
    std = rewards.std(axis=1, keepdims=True)
    return np.where(std > 1e-8, centred / np.where(std > 1e-8, std, 1), 0)


# --8<-- [start:show]
def log_softmax(z):
    z = z - z.max()
    return z - np.log(np.exp(z).sum())


def grpo_update(logits, ref, z, A, beta, rate=0.3, epsilon=0.2):
    """Four clipped steps on one batch: choices z, advantages A (Q, G)."""
    old = log_softmax(logits)[z]
    for _ in range(4):
        logp = log_softmax(logits)
        ratio = np.exp(logp[z] - old)
        clipped = np.clip(ratio, 1 - epsilon, 1 + epsilon)
        # where the clipped term is the smaller one it is constant: slope 0
        g = np.where(ratio * A <= clipped * A, ratio * A, 0.0) / A.size
        # the slope of log pi(z) is one-hot(z) - pi
        up = np.bincount(z.ravel(), g.ravel(), len(logits))
        pi, gap = np.exp(logp), logp - ref
        kl_slope = pi * (gap - pi @ gap)  # of KL(pi || pi_ref)
        logits = logits + rate * (up - g.sum() * pi - beta * kl_slope)
    return logits


# --8<-- [end:show]
# --8<-- [start:run]
kind_share = np.array([0.8, 0.2])  # two kinds of question
success = np.array([[0.6, 0.2, 0.1], [0.0, 0.3, 0.1]])  # by strategy
ref = np.log([0.3, 0.3, 0.4])  # start and reference


def pass_at(logits, k):
    right = success @ np.exp(log_softmax(logits))  # of one answer
    return kind_share @ (1 - (1 - right) ** k)


def train(beta, seed, steps=300):
    rng, logits = np.random.default_rng(seed), ref
    for _ in range(steps):
        kind = rng.choice(2, size=(16, 1), p=kind_share)
        z = rng.choice(3, size=(16, 8), p=np.exp(log_softmax(logits)))
        reward = (rng.random(z.shape) < success[kind, z]).astype(float)
        logits = grpo_update(logits, ref, z, group_advantages(reward), beta)
    return logits


print(
    f"before:    pass@1 {pass_at(ref, 1):.2f}, pass@64 {pass_at(ref, 64):.2f}"
)
for beta in [0.0, 0.2]:
    runs = [train(beta, seed) for seed in range(3)]
    for k in [1, 64]:
        values = " ".join(f"{pass_at(w, k):.2f}" for w in runs)
        print(f"beta {beta}: pass@{k:<2} {values}")
    # --8<-- [end:run]
    if beta == 0:
        lost = max(pass_at(w, 64) for w in runs)
        # only the first strategy is left, so the rare kind has almost nothing
        assert all(np.exp(log_softmax(w))[0] > 0.99 for w in runs)
    for w in runs:
        assert pass_at(w, 1) > pass_at(ref, 1) + 0.08
        if beta == 0:
            assert pass_at(w, 64) < pass_at(ref, 64) - 0.1
        else:
            assert pass_at(w, 64) > lost + 0.1

assert np.isclose(np.exp(ref).sum(), 1)
batch = np.random.default_rng(0).normal(size=(4, 5))
alone = [group_advantages(row[None])[0] for row in batch]
assert np.allclose(group_advantages(batch), alone)

# One step: the gradient against differences of the objective.
for seed in range(3):
    rng = np.random.default_rng(seed)
    start, other = rng.normal(size=(2, 3))
    z = rng.integers(3, size=(4, 5))
    A = group_advantages(rng.normal(size=(4, 5)))
    old, other = log_softmax(start)[z], log_softmax(other)

    def objective(w, old=old, A=A, z=z, other=other):
        lp = log_softmax(w)
        rho = np.exp(lp[z] - old)
        gain = np.minimum(rho * A, np.clip(rho, 0.8, 1.2) * A).mean()
        return gain - 0.7 * np.exp(lp) @ (lp - other)

    w = start
    for _ in range(4):
        slope = [
            (objective(w + e) - objective(w - e)) / 2e-6
            for e in 1e-6 * np.eye(3)
        ]
        w = w + 0.5 * np.array(slope)
    end = grpo_update(start, other, z, A, 0.7, rate=0.5)
    assert np.allclose(end, w, atol=1e-6)
