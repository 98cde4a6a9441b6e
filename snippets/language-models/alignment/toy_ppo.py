"""PPO with a KL penalty on answers of two tokens reaches the tilt."""

import numpy as np


def ppo_gradient(new, old, advantage, epsilon=0.2):
    ratio = np.exp(new - old)
    dead = (advantage > 0) & (ratio > 1 + epsilon)
    dead |= (advantage < 0) & (ratio < 1 - epsilon)
    return -np.where(dead, 0.0, ratio * advantage) / ratio.size


def tilt(reference, reward, beta):
    weights = reference * np.exp(reward / beta)
    return weights / weights.sum(), beta * np.log(weights.sum())


def objective(policy, reference, reward, beta):
    kl = np.sum(policy * np.log(policy / reference))
    return policy @ reward - beta * kl


def log_softmax(Z):
    Z = Z - Z.max(axis=-1, keepdims=True)
    return Z - np.log(np.exp(Z).sum(axis=-1, keepdims=True))


# --8<-- [start:show]
def train(reference, reward, beta, rounds, rng, inner=4, B=256, eta=1.0):
    """Logits (4, 3): row 0 for the first token, row 1 + y for the next."""
    theta, value = reference.copy(), np.zeros(4)
    ref = log_softmax(reference)
    for _ in range(rounds):
        old = log_softmax(theta)
        first = draw(old[np.zeros(B, int)], rng)
        states = np.stack([np.zeros(B, int), 1 + first], axis=1)
        tokens = np.stack([first, draw(old[1 + first], rng)], axis=1)
        at = states, tokens
        r = -beta * (old[at] - ref[at])  # KL, token by token
        r[:, 1] += reward[tokens[:, 0], tokens[:, 1]]  # score, at the end
        togo = np.cumsum(r[:, ::-1], axis=1)[:, ::-1]
        advantage = togo - value[states]
        for _ in range(inner):  # several steps on the same answers
            logp = log_softmax(theta)
            g = ppo_gradient(logp[at], old[at], advantage)
            grad = np.zeros((4, 3))
            np.add.at(grad, at, g)
            # Through the softmax: each logit also lowers the others.
            grad -= grad.sum(axis=1, keepdims=True) * np.exp(logp)
            theta -= eta * grad
        for s in range(4):  # value head: a step to the mean reward to go
            if np.any(states == s):
                value[s] += 0.3 * (togo[states == s].mean() - value[s])
    return theta


# --8<-- [end:show]


def draw(logp, rng):
    cumulative = np.exp(logp).cumsum(axis=1)
    return np.minimum((rng.random((len(logp), 1)) > cumulative).sum(axis=1), 2)


def answers(theta):
    """Probabilities of the nine answers."""
    p = np.exp(log_softmax(theta))
    return (p[0][:, None] * p[1:]).ravel()


# The gradient by cases: ratio 1.1 counts, 1.5 and 0.5 as the sign says.
slopes = ppo_gradient(
    np.log([1.1, 1.5, 1.5, 0.9, 0.5, 0.5]),
    np.zeros(6),
    np.array([2.0, 2.0, -2.0, -2.0, -2.0, 2.0]),
)
assert np.allclose(-6 * slopes, [2.2, 0, -3, -1.8, 0, 1])


# --8<-- [start:run]
print("seed  reference  PPO    best   distance  with beta = 0")
for seed in range(3):
    rng = np.random.default_rng(seed)
    reference, reward = rng.normal(size=(4, 3)), rng.normal(size=(3, 3))
    flat = reward.ravel()
    best, value = tilt(answers(reference), flat, 0.5)
    learned = answers(train(reference, reward, 0.5, 400, rng))
    start, end = (
        objective(p, answers(reference), flat, 0.5)
        for p in (answers(reference), learned)
    )
    distance = np.abs(learned - best).sum() / 2
    free = answers(train(reference, reward, 0.0, 400, rng)).max()
    print(
        f"{seed}     {start:>5.2f}      {end:>5.2f}  {value:>5.2f}  "
        f"{distance:.2f}      {free:.2f}"
    )
    # --8<-- [end:run]
    assert value - 0.02 < end <= value + 1e-12
    assert 0 <= distance < 0.06
    assert free > 0.99
    # The value head takes out what all answers share.
    high = train(reference, reward + 5, 0.5, 150, rng)
    assert np.abs(answers(high) - best).sum() / 2 < 0.06
    # Several clipped steps get further with the same samples.
    four, single = (
        objective(
            answers(train(reference, reward, 0.5, 10, rng, inner)),
            answers(reference),
            flat,
            0.5,
        )
        for inner in (4, 1)
    )
    assert four > single + 0.02
