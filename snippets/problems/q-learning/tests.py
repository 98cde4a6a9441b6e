import numpy as np
from answer import q_learning
from judge import difference, show


def learned(step, want, what, *, S, A=1, gamma=0.5, eta=0.5, **settings):
    """Asserts that the table is ``want`` where there is no choice."""
    rng = np.random.default_rng(0)
    got = q_learning(step, S, A, gamma, eta, rng=rng, **settings)
    different = difference(got, np.array(want), atol=1e-6)
    assert not different, (
        f"{what}\ngamma = {gamma}, eta = {eta}\nreturned: {show(got)}\n"
        f"expected: {show(np.array(want))}\ndiffers:  {different}"
    )


def test_by_hand():
    """Values move halfway to reward plus half of what follows"""
    learned(
        lambda s, a: (s + 1, float(s), s == 1),
        [[0.25], [0.875], [0.0]],
        "states 0, 1, 2 in a row, one action, rewards 0 and 1, three episodes"
        "\nQ[1] is 0.5, 0.75, 0.875 and Q[0] is 0, 0.125, 0.25",
        S=3,
        epsilon=0.0,
        episodes=3,
        limit=10,
    )


def test_nothing_follows_an_end():
    """After an end nothing follows, whatever state is returned"""
    learned(
        lambda s, a: (0, 1.0, True),
        [[0.75]],
        "one state, one action, reward 1 and the end; step returns state 0"
        "\nQ[0] is 0.5 after one episode and 0.75 after two",
        S=1,
        epsilon=0.0,
        episodes=2,
        limit=10,
    )


def test_cut_is_no_end():
    """An episode that is cut has not ended"""
    learned(
        lambda s, a: (0, 1.0, False),
        [[0.875]],
        "one state, one action, reward 1, no end; one episode cut after 2 steps"
        "\nQ[0] is 0.5, then 0.5 + 0.5 (1 + 0.25 - 0.5)",
        S=1,
        epsilon=0.0,
        episodes=1,
        limit=2,
    )
