import numpy as np
from answer import sample, top_p_probabilities
from judge import check


def test_crossing():
    """The token that crosses the threshold is kept"""
    check(
        top_p_probabilities,
        np.log([0.2, 0.5, 0.3]),
        0.7,
        want=np.array([0, 0.625, 0.375]),
        because="0.5 is less than 0.7, so 0.3 is needed: 0.5 and 0.3 of 0.8.",
    )


def test_first_token():
    """One token stays where it alone exceeds the threshold"""
    check(
        top_p_probabilities,
        np.log([0.2, 0.7, 0.1]),
        0.5,
        want=np.array([0.0, 1, 0]),
    )


def test_temperature():
    """Temperature comes before the cut"""
    check(
        top_p_probabilities,
        np.log([0.16, 0.64, 0.04, 0.16]),
        0.75,
        tau=2.0,
        want=np.array([0.25, 0.5, 0, 0.25]),
        because="At temperature 2 they are 0.4, 0.8, 0.2, 0.4 divided by 1.8,"
        " so three are needed.",
    )


def test_only_kept():
    """Tokens are drawn from those that are kept, and from all of them"""
    rng = np.random.default_rng(0)
    logits = np.log([0.1, 0.4, 0.1, 0.4])
    drawn = {int(sample(logits, 0.6, rng)) for _ in range(200)}
    assert drawn == {1, 3}, (
        f"200 draws with top_p=0.6 from probabilities 0.1, 0.4, 0.1, 0.4 gave"
        f" the tokens {sorted(drawn)}, expected [1, 3]"
    )
