"""CHAIR: invented objects in captions."""

import numpy as np


# --8<-- [start:show]
def chair(mentioned, present):
    """mentioned: for each caption the list of objects it names (repeats
    count), synonyms already joined; present: for each image the set of
    objects. Returns (invented share of mentions, share of captions with an
    invention); the first is nan if nothing is mentioned."""
    wrong = [
        [word not in there for word in words]
        for words, there in zip(mentioned, present, strict=True)
    ]
    total = sum(map(len, wrong))
    invented = sum(map(sum, wrong))
    share = invented / total if total else float("nan")
    return share, sum(map(any, wrong)) / len(wrong)


# --8<-- [end:show]
# --8<-- [start:run]
present = [{"table", "cup"}, {"car", "dog"}, {"table"}]
mentioned = [["table", "cup", "fork", "fork"], ["car"], ["table", "chair"]]
short = [words[:1] for words in mentioned]
for name, words in (("long", mentioned), ("short", short)):
    print(
        name,
        "{:.2f} of mentions, {:.2f} of captions".format(*chair(words, present)),
    )
found = [len(set(w) & p) for w, p in zip(mentioned, present, strict=True)]
kept = [len(set(w) & p) for w, p in zip(short, present, strict=True)]
total = sum(map(len, present))
print(f"recall: long {sum(found) / total:.2f}, short {sum(kept) / total:.2f}")
# --8<-- [end:run]
assert np.allclose(chair(mentioned, present), (3 / 7, 2 / 3))
assert chair(short, present) == (0, 0)
assert np.isnan(chair([[], []], [{"a"}, set()])[0])
assert chair([[], []], [{"a"}, set()])[1] == 0
assert chair([["a", "b"], []], [{"a"}, set()]) == (0.5, 0.5)
# card: three captions with 5, 2 and 3 mentions; 2, 0 and 1 invented
card = chair([list("aabxy"), list("ab"), list("abz")], [set("ab")] * 3)
assert np.allclose(card, (0.3, 2 / 3))
