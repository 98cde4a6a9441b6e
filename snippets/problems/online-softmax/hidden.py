import weakref
from math import exp, inf, log

import numpy as np
from answer import online_softmax
from judge import check


def at_once(tiles):
    """Query by query, over all keys."""
    scores = np.concatenate([s for s, _ in tiles], axis=1)
    values = np.concatenate([v for _, v in tiles])
    averages, sums = [], []
    for row in scores.tolist():
        top = max(row)
        if top == -inf:
            averages.append([0.0] * values.shape[1])
            sums.append(-inf)
            continue
        weights = [exp(s - top) for s in row]
        total = sum(weights)
        averages.append(
            [
                sum(w * v for w, v in zip(weights, column, strict=True)) / total
                for column in values.T.tolist()
            ]
        )
        sums.append(top + log(total))
    return np.array(averages), np.array(sums)


def random_tiles(seed, queries, sizes, d, scale=1.0):
    rng = np.random.default_rng(seed)
    return [
        (scale * rng.normal(size=(queries, b)), rng.normal(size=(b, d)))
        for b in sizes
    ]


def test_random():
    """Random tiles of several sizes"""
    for seed, (queries, sizes, d) in enumerate(
        ((1, [1], 1), (4, [3, 1, 5], 2), (2, [6] * 4, 3), (7, [1] * 9, 1))
    ):
        tiles = random_tiles(seed, queries, sizes, d)
        check(online_softmax, tiles, want=at_once(tiles))


def test_large_scores():
    """Scores of ten thousand give no overflow, in whatever order"""
    for tiles in (
        random_tiles(5, 3, [2, 4, 3], 2, 1e4),
        [
            (np.array([[s]]), np.array([[v]]))
            for s, v in ((-1e4, 1.0), (1e4, 2.0), (9999.0, 3.0))
        ],
        [
            (np.array([[s]]), np.array([[v]]))
            for s, v in ((-9999.0, 1.0), (-1e4, 2.0))
        ],
    ):
        check(online_softmax, tiles, want=at_once(tiles))
        check(online_softmax, tiles[::-1], want=at_once(tiles))


def test_masks():
    """Random masks, of whole tiles too"""
    for seed in range(6):
        rng = np.random.default_rng(seed)
        tiles = random_tiles(seed, 5, [2, 3, 1, 2], 3)
        for scores, _ in tiles:
            scores[rng.random(scores.shape) < 0.6] = -np.inf
        tiles[0][0][:2] = -np.inf
        check(online_softmax, tiles, want=at_once(tiles))


def test_stream():
    """Tiles are read once and not kept"""
    tiles = random_tiles(9, 3, [4] * 12, 2)
    want = at_once(tiles)
    alive, most = [], [0]

    def stream():
        for scores, values in tiles:
            pair = scores.copy(), values.copy()
            alive.extend(map(weakref.ref, pair))
            most[0] = max(most[0], sum(ref() is not None for ref in alive))
            yield pair
            del pair

    check(
        online_softmax,
        stream(),
        want=want,
        because="The tiles come from a generator, 12 of them.",
    )
    assert most[0] <= 6, (
        f"{most[0] // 2} tiles were alive at once: add each to the sums, and"
        " forget it"
    )
