from dataclasses import dataclass

import numpy as np
from answer import beam_search
from judge import check


@dataclass
class Model:
    """Probabilities of the next token after each prefix; else token 0."""

    table: dict

    def __call__(self, prefix):
        width = len(self.table[()])
        row = self.table.get(tuple(prefix), [1.0] + [0.0] * (width - 1))
        with np.errstate(divide="ignore"):
            return np.log(row)


def test_beats_greedy():
    """Width 2 finds the text that width 1, the greedy search, misses"""
    model = Model(
        {
            (): [0.0, 0.6, 0.4],
            (1,): [0.3, 0.4, 0.3],
            (2,): [0.9, 0.05, 0.05],
        }
    )
    check(beam_search, model, 1, 3, 0, want=([1, 1, 0], np.log(0.24)))
    check(
        beam_search,
        model,
        2,
        3,
        0,
        want=([2, 0], np.log(0.36)),
        because="The probabilities are 0.4 * 0.9 against 0.6 * 0.4 * 1.",
    )


def test_overtaken():
    """A finished text may be overtaken by one that takes longer"""
    model = Model({(): [0.3, 0.7], (1,): [0.9, 0.1]})
    check(
        beam_search,
        model,
        2,
        5,
        0,
        want=([1, 0], np.log(0.63)),
        because="After one step [0] is finished with 0.3.",
    )


def test_length_penalty():
    """With alpha 1 the score is the mean log probability of a token"""
    model = Model({(): [0.6, 0.4]})
    check(beam_search, model, 2, 4, 0, want=([0], np.log(0.6)))
    check(
        beam_search,
        model,
        2,
        4,
        0,
        1.0,
        want=([1, 0], np.log(0.4) / 2),
        because="log(0.4) / 2 is above log(0.6); the end token counts.",
    )


def test_unfinished():
    """What is alive after max_len tokens is a candidate"""
    model = Model({(): [0.2, 0.8], (1,): [0.1, 0.9]})
    check(beam_search, model, 2, 2, 0, want=([1, 1], np.log(0.72)))
