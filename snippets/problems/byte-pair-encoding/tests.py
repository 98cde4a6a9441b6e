from answer import encode, train_bpe
from judge import check


def test_train():
    """Merges come in the order of their counts"""
    check(
        train_bpe,
        {"her": 4, "hers": 3, "there": 2, "the": 6},
        4,
        want=[("h", "e"), ("he", "r"), ("t", "he"), ("her", "s")],
        because="h e occurs 4 + 3 + 2 + 6 = 15 times, then he r 9 times,"
        " then t he 6, then her s 3.",
    )


def test_tie():
    """Of equally frequent pairs the smallest wins"""
    check(train_bpe, {"zy": 2, "ba": 2, "bc": 2}, 1, want=[("b", "a")])


def test_encode():
    """Merges are applied in the order learned"""
    merges = [("h", "e"), ("he", "r"), ("t", "he"), ("her", "s")]
    check(
        encode,
        "there",
        merges,
        want=["t", "her", "e"],
        because="he r comes before t he, and then no piece he is left.",
    )
    check(encode, "thed", merges, want=["the", "d"])


def test_nothing_left():
    """Training stops when no pair is left"""
    check(train_bpe, {"ab": 1, "c": 5}, 10, want=[("a", "b")])
    check(train_bpe, {}, 3, want=[])
