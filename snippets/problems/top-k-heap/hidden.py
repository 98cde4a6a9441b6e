import heapq
import math
import random

from answer import top_k
from judge import check


def test_items():
    """Items need not be comparable"""
    stream = [(1, {"id": 1}), (1, {"id": 2}), (1, {"id": 3}), (2, {"id": 4})]
    check(top_k, stream, 2, want=[(2, {"id": 4}), (1, {"id": 1})])


def test_extremes():
    """Negative scores and infinity"""
    stream = [(-3.5, "a"), (-math.inf, "b"), (-1, "c"), (math.inf, "d")]
    order = [stream[3], stream[2], stream[0], stream[1]]
    for k in range(1, 5):
        check(top_k, stream, k, want=order[:k])


def test_random():
    """Random scores with many ties"""
    rng = random.Random(0)
    for n, k in ((1, 1), (10, 10), (50, 7), (300, 40)):
        stream = [(rng.randint(-5, 5), f"item {i}") for i in range(n)]
        rest, want = list(stream), []
        while rest and len(want) < k:
            place = 0
            for i, (score, _) in enumerate(rest):
                if score > rest[place][0]:
                    place = i
            want.append(rest.pop(place))
        check(top_k, stream, k, want=want)


class Item:
    """Counts how many of its kind exist, and how many did at most."""

    alive = most = 0

    def __init__(self):
        Item.alive += 1
        Item.most = max(Item.most, Item.alive)

    def __del__(self):
        Item.alive -= 1


def test_memory():
    """About k pairs are held at a time, and the stream is read once"""
    Item.alive = Item.most = 0
    rng = random.Random(1)
    scores = [rng.random() for _ in range(3000)]
    got = top_k(((score, Item()) for score in scores), 20)
    want = sorted(scores, reverse=True)[:20]
    assert [score for score, _ in got] == want, (
        "of 3000 pairs from a generator, the best 20 scores are wrong"
    )
    assert Item.most <= 50, (
        f"with k=20, {Item.most} of the 3000 pairs were held at the same time"
    )


class Score(float):
    """A score that counts comparisons."""

    compared = 0


def counted(name):
    def compare(self, other):
        Score.compared += 1
        return getattr(float, name)(self, other)

    return compare


for name in ("__lt__", "__le__", "__gt__", "__ge__", "__eq__"):
    setattr(Score, name, counted(name))


def test_comparisons():
    """A pair costs about log k comparisons"""
    n, k = 2000, 128
    rng = random.Random(2)
    rising = [Score(i) for i in range(n)]
    mixed = [Score(rng.random()) for _ in range(n)]
    for scores, order in ((rising, "rising"), (mixed, "random")):
        Score.compared = 0
        top_k(((score, None) for score in scores), k)
        most = 6 * n * math.ceil(math.log2(k))
        assert Score.compared <= most, (
            f"{n} scores in {order} order with k={k} took {Score.compared}"
            f" comparisons, expected at most {most}"
        )


def test_own():
    """The selection is written by hand"""

    def refused(*args, **kwargs):
        raise AssertionError("heapq.nlargest is not allowed: write it yourself")

    kept, heapq.nlargest = heapq.nlargest, refused
    try:
        top_k([(1, "a"), (2, "b")], 1)
    finally:
        heapq.nlargest = kept
