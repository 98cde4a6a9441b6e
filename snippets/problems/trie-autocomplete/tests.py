from answer import Autocomplete
from judge import check


def play(k, steps):
    """Takes the steps, and returns what each completion returned."""
    box = Autocomplete(k)
    found = []
    for name, *args in steps:
        if name == "complete":
            found.append(box.complete(*args))
        else:
            box.update(*args)
    return found


START = [("update", "relu", 5), ("update", "ridge", 8), ("update", "recall", 8)]


def test_best():
    """The best k by weight, of equal weights the first in the alphabet"""
    check(
        play,
        2,
        [*START, ("complete", "r"), ("complete", "re"), ("complete", "ri")],
        want=[["recall", "ridge"], ["recall", "relu"], ["ridge"]],
    )


def test_prefixes():
    """A text completes itself, the empty prefix fits all, others none"""
    steps = [
        ("update", "net", 1),
        ("update", "netto", 3),
        ("update", "loss", 2),
        ("complete", "net"),
        ("complete", ""),
        ("complete", "nets"),
        ("complete", "nettonet"),
        ("complete", "et"),
    ]
    want = [["netto", "net"], ["netto", "loss", "net"], [], [], []]
    check(play, 3, steps, want=want)


def test_update():
    """A new weight replaces the old one, also if it is less"""
    steps = [*START, ("update", "recall", 1), ("complete", "r")]
    steps += [("update", "relu", 9), ("complete", "r"), ("complete", "re")]
    check(
        play,
        2,
        steps,
        want=[["ridge", "relu"], ["relu", "ridge"], ["relu", "recall"]],
        because="Without recall's 8, relu with 5 is among the best two.",
    )


def test_removed():
    """A weight of 0 removes a text, but none that it begins"""
    steps = [
        ("update", "net", 5),
        ("update", "netto", 3),
        ("update", "net", 0),
        ("update", "never", 0),
        ("complete", "ne"),
        ("complete", "never"),
    ]
    check(play, 2, steps, want=[["netto"], []])
