import numpy as np
from answer import epsilon_greedy


def played(pay, T, epsilon, seed):
    """The arms that were played, in order; arm a always pays pay[a]."""
    arms = []

    def pull(a):
        arms.append(int(a))
        return pay[a]

    epsilon_greedy(pull, len(pay), T, epsilon, np.random.default_rng(seed))
    return arms


def share(arms, a, want, sds, what):
    """Asserts the share of arm ``a``, within ``sds`` standard deviations."""
    got = np.mean(np.array(arms) == a)
    width = sds * np.sqrt(want * (1 - want) / len(arms))
    assert abs(got - want) <= width, (
        f"{what}: arm {a} was played in a share of {got:.3f} of {len(arms)},"
        f" expected {want:.3f} up to {width:.3f}"
    )


def test_same_seed():
    """All chance comes from rng"""
    games = [played([0.0, 0.0, 0.0], 100, 0.5, seed) for seed in (7, 7, 8)]
    assert games[0] == games[1], "two games with the same seed differ"
    assert games[0] != games[2], "games with different seeds are the same"


def test_fair_ties():
    """Of equal estimates each has the same chance"""
    first = [played([1.0, 1.0, 1.0], 1, 0.0, seed)[0] for seed in range(900)]
    for a in range(3):
        share(first, a, 1 / 3, 6, "first rounds, greedy, all estimates 0")
    pay = [-1.0, -1.0, -1.0]  # each arm is played once, then all tie again
    fourth = [played(pay, 4, 0.0, seed)[3] for seed in range(900)]
    for a in range(3):
        share(fourth, a, 1 / 3, 6, "fourth rounds, greedy, all arms pay -1")


def test_greedy_stays():
    """Greedy play stays with the first arm that pays"""
    for seed in range(20):
        arms = played([1.0, 2.0, 3.0], 30, 0.0, seed)
        assert set(arms) == {arms[0]}, (
            "arms that pay 1, 2, 3, with epsilon = 0: the first arm has a"
            f" positive mean, the others 0, but played were {arms}"
        )


def test_share_of_the_best():
    """The best arm is drawn while exploring, too"""
    # All arms have paid after 1,000 rounds, but for a chance below 1e-20.
    arms = played([1.0, 3.0, 2.0], 9000, 0.3, 3)[1000:]
    what = "arms that pay 1, 3, 2, with epsilon = 0.3, after 1,000 rounds"
    for a, want in enumerate((0.1, 0.8, 0.1)):
        share(arms, a, want, 6, what)


def test_always_exploring():
    """With epsilon 1 all arms are played alike"""
    arms = played([0.0, 5.0, 1.0, 1.0], 6000, 1.0, 0)
    for a in range(4):
        share(arms, a, 1 / 4, 6, "epsilon = 1")


def test_long_memory():
    """Each reward has the same weight in the mean"""
    rewards = iter([8.0] + [0.0] * 99)
    _, means = epsilon_greedy(
        lambda a: next(rewards), 1, 100, 0.1, np.random.default_rng(0)
    )
    assert np.allclose(means, 0.08), (
        f"one arm paid 8 once and then 0 in 99 rounds: its mean is 0.08,"
        f" returned {means}"
    )
