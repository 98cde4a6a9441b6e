"""What a profiler counts, and the same result with fewer calls."""

import sys
from collections import Counter

import numpy as np


# --8<-- [start:show]
def clean(word):
    return word.strip().lower()


def encode(words, vocabulary):
    return [vocabulary.index(clean(word)) for word in words]


def encode_once(words, vocabulary):
    place = {word: i for i, word in enumerate(vocabulary)}
    distinct, which = np.unique(words, return_inverse=True)
    return np.array([place[clean(word)] for word in distinct])[which]


def calls(f, *args):
    """The result of f, and how often it called functions written in Python."""
    counts = Counter()

    def count(frame, event, _):
        counts[frame.f_code.co_name] += event == "call"

    sys.setprofile(count)
    try:
        return f(*args), counts
    finally:
        sys.setprofile(None)


# --8<-- [end:show]
# --8<-- [start:run]
rng = np.random.default_rng(0)
vocabulary = [f"w{i}" for i in range(200)]
words = [f" W{i} " for i in rng.integers(0, 200, size=5_000)]
codes = []
for f in encode, encode_once:
    result, counts = calls(f, words, vocabulary)
    codes.append(result)
    print(f"{f.__name__:12} calls clean {counts['clean']:,} times")
print("equal:", np.array_equal(*codes))
# --8<-- [end:run]
assert [vocabulary[c] for c in codes[1][:50]] == [clean(w) for w in words[:50]]
assert calls(encode, words[:7], vocabulary)[1]["clean"] == 7
assert calls(encode_once, words, vocabulary)[1]["clean"] == len(set(words))
assert sys.getprofile() is None
