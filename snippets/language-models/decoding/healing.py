"""A prompt that ends inside a token, and healing it."""

from collections import Counter, defaultdict
from itertools import pairwise

# --8<-- [start:show]
texts = [["see", " http", "://", "a"], ["or", " http", "://", "b"]]
texts += [["note", ":", " see"], ["so", ":", " or"]]
texts += 3 * [["an", " http", " server"]]
follow = defaultdict(Counter)
for text in texts:
    for left, right in pairwise(text):
        follow[left][right] += 1


def best_next(last, begins=""):
    allowed = {t: c for t, c in follow[last].items() if t.startswith(begins)}
    return max(allowed, key=allowed.get)


prompt = ["see", " http", ":"]  # "see http:"
print("as it stands:", repr("".join(prompt) + best_next(prompt[-1])))
healed = [*prompt[:-1], best_next(prompt[-2], begins=prompt[-1])]
print("healed:      ", repr("".join(healed)))
# --8<-- [end:show]
assert "".join(healed) == "see http://"
assert best_next(" http") == " server"  # dropping alone is not enough
assert best_next(":") == " see" and ":" not in follow[" http"]
assert "".join(healed).startswith("".join(prompt))  # the prompt is kept
