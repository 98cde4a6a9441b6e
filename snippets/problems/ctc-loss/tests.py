import math

import numpy as np
from answer import ctc_loss
from judge import check


def test_one_label():
    """One label in two frames has three paths"""
    check(
        ctc_loss,
        np.log(np.full((2, 2), 0.5)),
        [1],
        want=-math.log(0.75),
        because="They are aa, a- and -a.",
    )
    check(
        ctc_loss,
        np.log([[0.6, 0.4], [0.7, 0.3], [0.6, 0.4]]),
        [1],
        want=-math.log(0.636),
        because="All paths but --- (0.252) and a-a (0.112) read as a.",
    )


def test_repeated():
    """Equal neighbours need a blank between them"""
    half = np.log(np.full((3, 2), 0.5))
    check(
        ctc_loss,
        half,
        [1, 1],
        want=3 * math.log(2),
        because="The only path is a-a.",
    )
    check(ctc_loss, half[:2], [1, 1], want=math.inf)


def test_two_labels():
    """Between different labels the blank may be left out"""
    check(
        ctc_loss,
        np.log([[0.1, 0.6, 0.3], [0.2, 0.3, 0.5]]),
        [1, 2],
        want=-math.log(0.6 * 0.5),
        because="The only path is ab.",
    )


def test_empty():
    """The empty target is read from blanks alone"""
    check(
        ctc_loss,
        np.log([[0.25, 0.75], [0.5, 0.5]]),
        [],
        want=3 * math.log(2),
    )
