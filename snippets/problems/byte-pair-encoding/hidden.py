import random

from answer import encode, train_bpe
from judge import check


def join(pieces, first, second):
    i, out = 0, []
    while i < len(pieces):
        if pieces[i : i + 2] == [first, second]:
            out.append(first + second)
            i += 2
        else:
            out.append(pieces[i])
            i += 1
    return out


def reference(counts, n_merges):
    words = [[list(word), count] for word, count in counts.items()]
    merges = []
    while len(merges) < n_merges:
        found = {}
        for pieces, count in words:
            for i in range(len(pieces) - 1):
                pair = pieces[i], pieces[i + 1]
                found[pair] = found.get(pair, 0) + count
        if not found:
            return merges
        most = max(found.values())
        best = sorted(pair for pair in found if found[pair] == most)[0]
        merges.append(best)
        words = [[join(pieces, *best), count] for pieces, count in words]
    return merges


def test_overlap():
    """Every place counts, but merges go from left to right"""
    check(
        train_bpe,
        {"aaa": 2, "bc": 3},
        2,
        want=[("a", "a"), ("b", "c")],
        because="aaa holds a a at two places, so 4 times in all.",
    )
    check(encode, "aaaaa", [("a", "a")], want=["aa", "aa", "a"])
    check(encode, "aaaaa", [("a", "a"), ("aa", "a")], want=["aa", "aaa"])


def test_whole_pieces():
    """A pair is two whole pieces, not parts of longer ones"""
    merges = [("b", "c"), ("d", "e"), ("c", "d")]
    check(
        encode,
        "bcdecd",
        merges,
        want=["bc", "de", "cd"],
        because="The pieces bc and de hold c and d side by side, but they are"
        " not the pieces c and d.",
    )
    check(encode, "abc", [("b", "c"), ("ab", "c")], want=["a", "bc"])


def test_words():
    """No merge crosses a word, and counts weigh words"""
    check(
        train_bpe,
        {"ab": 1, "xab": 1, "cab": 1, "zz": 4, "q": 9},
        2,
        want=[("z", "z"), ("a", "b")],
    )


def test_short():
    """Words without a pair, no merges, the empty word"""
    check(train_bpe, {"a": 3, "": 2}, 4, want=[])
    check(train_bpe, {"ab": 3}, 0, want=[])
    check(encode, "", [("a", "b")], want=[])
    check(encode, "x y", [("x", "y")], want=["x", " ", "y"])


def test_random():
    """Random words from few letters"""
    rng = random.Random(0)
    for letters, n in (("ab", 6), ("abc", 20), ("abcdé.*", 30)):
        words = {
            "".join(rng.choices(letters, k=rng.randint(1, 8))) for _ in range(n)
        }
        counts = {word: rng.randint(1, 9) for word in sorted(words)}
        merges = reference(counts, 25)
        check(train_bpe, counts, 25, want=merges)
        for _ in range(5):
            word = "".join(rng.choices(letters + "x", k=12))
            pieces = list(word)
            for pair in merges:
                pieces = join(pieces, *pair)
            check(encode, word, merges, want=pieces)
