from dataclasses import dataclass
from math import log

import torch
from answer import beam_search
from judge import check

torch.set_num_threads(1)


@dataclass
class Model:
    """Probabilities of the next token after each prefix; else token 0."""

    table: dict

    def __call__(self, tokens):
        width = len(self.table[()])
        rows = [
            self.table.get(tuple(row), [1.0] + [0.0] * (width - 1))
            for row in tokens.tolist()
        ]
        return torch.tensor(rows, dtype=torch.float64).log()


def test_beats_greedy():
    """Width 2 finds the text that width 1, the greedy search, misses"""
    model = Model(
        {
            (): [0.0, 0.6, 0.4],
            (1,): [0.3, 0.4, 0.3],
            (2,): [0.9, 0.05, 0.05],
        }
    )
    check(beam_search, model, 1, 3, 0, want=([1, 1, 0], log(0.24)))
    check(
        beam_search,
        model,
        2,
        3,
        0,
        want=([2, 0], log(0.36)),
        because="The probabilities are 0.4 * 0.9 against 0.6 * 0.4 * 1.",
    )


def test_overtaken():
    """A finished text may be overtaken by one that takes longer"""
    model = Model({(): [0.3, 0.7], (1,): [0.9, 0.1]})
    check(beam_search, model, 2, 5, 0, want=([1, 0], log(0.63)))


def test_length_penalty():
    """With alpha 1 the score is the mean log probability of a token"""
    model = Model({(): [0.6, 0.4]})
    check(beam_search, model, 2, 4, 0, want=([0], log(0.6)))
    check(beam_search, model, 2, 4, 0, 1.0, want=([1, 0], log(0.4) / 2))


def test_unfinished():
    """What is alive after max_len tokens is a candidate"""
    model = Model({(): [0.2, 0.8], (1,): [0.1, 0.9]})
    check(beam_search, model, 2, 2, 0, want=([1, 1], log(0.72)))
