import numpy as np
from answer import epsilon_greedy
from judge import difference, show


def agree(got, want, what):
    different = difference(got, want)
    assert not different, (
        f"{what}\nreturned: {show(got)}\nexpected: {show(want)}\n"
        f"differs:  {different}"
    )


def test_every_arm_once():
    """Greedy, with rewards below 0, every arm is tried once"""
    for seed in range(5):
        got = epsilon_greedy(
            lambda a: -1.0 - a, 4, 4, 0.0, np.random.default_rng(seed)
        )
        agree(
            got,
            (np.ones(4, int), np.array([-1.0, -2, -3, -4])),
            "four arms that pay -1, -2, -3, -4; four greedy rounds\n"
            "An arm that was never played has the estimate 0.",
        )


def test_counts_and_means():
    """Counts and means are those of the rewards that were paid"""
    rng, rewards = np.random.default_rng(0), [[], [], []]

    def pull(a):
        rewards[a].append(rng.normal() + a)
        return rewards[a][-1]

    got = epsilon_greedy(pull, 3, 200, 0.5, np.random.default_rng(1))
    want = (
        np.array([len(r) for r in rewards]),
        np.array([np.mean(r) if r else 0.0 for r in rewards]),
    )
    agree(got, want, "three arms, 200 rounds, epsilon = 0.5")
    assert got[0].sum() == 200, f"{got[0].sum()} rounds were played, not 200"


def test_no_rounds():
    """Without a round all is zero"""
    got = epsilon_greedy(lambda a: 1.0, 2, 0, 0.5, np.random.default_rng(0))
    agree(got, (np.zeros(2, int), np.zeros(2)), "no rounds")
