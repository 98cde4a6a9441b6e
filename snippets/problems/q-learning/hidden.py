import numpy as np
from answer import q_learning
from judge import difference, show


def chain(s, a):
    """Action 1 moves on, action 0 stays; the end pays 9, a step costs 1."""
    after = s + int(a)
    return after, 9.0 if after == 3 else -1.0, after == 3


def optimal(gamma):
    """Q of the chain by value iteration, state by state."""
    Q = np.zeros((4, 2))
    for _ in range(500):
        for s in range(3):
            for a in range(2):
                after, reward, done = chain(s, a)
                Q[s, a] = reward + (0.0 if done else gamma * max(Q[after]))
    return Q


def test_shares():
    """Explored are all actions alike, the best one too"""
    played = np.zeros(4)

    def step(s, a):
        played[a] += 1
        return 0, float(a == 2), True

    rng = np.random.default_rng(1)
    q_learning(step, 1, 4, 0.9, 0.5, 0.2, 20_000, 5, rng)
    shares = played / 20_000
    want = np.array([0.05, 0.05, 0.85, 0.05])
    assert (abs(shares - want) < 0.025).all(), (
        "four actions, of which only number 2 pays, epsilon = 0.2: played in"
        f" shares {show(shares)}, expected about {show(want)}"
    )


def test_optimal_values():
    """Values are those of the best actions, however one explores"""
    for epsilon, gamma in ((1.0, 0.8), (0.5, 0.8), (0.3, 0.5)):
        rng = np.random.default_rng(0)
        Q = q_learning(chain, 4, 2, gamma, 0.5, epsilon, 1000, 50, rng)
        different = difference(Q, optimal(gamma), atol=1e-3)
        assert not different, (
            "a chain in which action 1 moves on and action 0 stays; a step"
            f" costs 1, the end after state 2 pays 9\ngamma = {gamma}, epsilon"
            f" = {epsilon}, eta = 0.5, 1000 episodes\nreturned: {show(Q)}\n"
            f"expected: {show(optimal(gamma))}\ndiffers:  {different}"
        )


def test_starts_and_limits():
    """Each episode begins in state 0 and has at most limit steps"""
    visited = []

    def step(s, a):
        visited.append(int(s))
        return int(s) + 1, 0.0, False

    q_learning(step, 5, 2, 0.9, 0.5, 0.5, 6, 4, np.random.default_rng(0))
    assert visited == [0, 1, 2, 3] * 6, (
        "step always moves to the next state; six episodes of at most 4 steps"
        f" visited the states {visited}"
    )


def test_same_seed():
    """All chance comes from rng"""

    def game(seed):
        actions = []

        def step(s, a):
            actions.append(int(a))
            return 0, 0.0, len(actions) % 3 == 0

        rng = np.random.default_rng(seed)
        q_learning(step, 1, 5, 0.9, 0.5, 1.0, 30, 9, rng)
        return actions

    assert game(3) == game(3), "two games with the same seed differ"
    assert game(3) != game(4), "games with different seeds are the same"
