"""Greedy decoding of a bigram model runs in a circle."""

from collections import Counter, defaultdict
from itertools import pairwise

import numpy as np

# --8<-- [start:show]
text = "the cat sat on the mat . a dog ran to the cat ."
text = f"{text} the dog sat on it .".split()
follow = defaultdict(Counter)
for a, b in pairwise(text):
    follow[a][b] += 1

rng = np.random.default_rng(0)
greedy, drawn = ["a"], ["a"]
for _ in range(14):
    greedy.append(max(follow[greedy[-1]], key=follow[greedy[-1]].get))
    counts = follow[drawn[-1]]
    p = np.array(list(counts.values())) / counts.total()
    drawn.append(str(rng.choice(list(counts), p=p)))
print("greedy:", " ".join(greedy))
print("drawn: ", " ".join(drawn))


# --8<-- [end:show]
# a rule that looks at the last token only: at most V steps without repeat
def run(start, steps=60):
    tokens = [start]
    for _ in range(steps):
        tokens.append(max(follow[tokens[-1]], key=follow[tokens[-1]].get))
    return tokens


pairs = list(pairwise(text))
for a in follow:  # the counts, and greedy takes the largest
    seen = {b: pairs.count((a, b)) for b in set(text)}
    assert all(follow[a][b] == seen[b] for b in seen)
    assert seen[run(a, 1)[1]] == max(seen.values())
assert follow["the"].most_common(1)[0][1] > 1
for start in follow:
    tokens = run(start)
    periods = [
        k for k in range(1, len(follow) + 1) if tokens[-1] == tokens[-1 - k]
    ]
    k = min(periods)
    tail = tokens[len(follow) :]
    assert tail[k:] == tail[:-k]
assert greedy == run("a", 14)
assert greedy[-8:-4] == greedy[-4:] and set(greedy[-4:]) == set(run("the"))
for seed in range(3):  # drawn texts leave the circle
    rng, word, words = np.random.default_rng(seed), "a", []
    for _ in range(200):
        counts = follow[word]
        p = np.array(list(counts.values())) / counts.total()
        word = str(rng.choice(list(counts), p=p))
        words.append(word)
    assert len(set(words)) > len(set(run("the")))
