"""Removing training documents that share n-grams with a test set."""

import re


# --8<-- [start:show]
def ngrams(text, n):
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[i : i + n]) for i in range(len(words) - n + 1)}


def overlap(item, document, n):  # share of the item's n-grams found
    grams = ngrams(item, n)
    return len(grams & ngrams(document, n)) / len(grams) if grams else 0.0


item = "Which planet has the shortest day of all the planets?"
documents = {
    "copy": "Quiz. Which planet has the shortest day, of all the planets? B",
    "rephrased": "Name the planet that rotates fastest: it is Jupiter.",
    "unrelated": "Of all the planets in the game, which one has the mines?",
}
sizes = (1, 3, 8)
for name, text in documents.items():
    shares = (overlap(item, text, n) for n in sizes)
    print(f"{name:10}", *(f"{share:.2f}" for share in shares))
# --8<-- [end:show]
assert len(ngrams(item, 8)) == 3 and len(ngrams(item, 3)) == 8
assert overlap(item, documents["copy"], sizes[-1]) == 1
one_word = [overlap(item, text, sizes[0]) for text in documents.values()]
assert 1 == one_word[0] > one_word[2] > one_word[1]  # unrelated looks worse
assert overlap(item, documents["rephrased"], 3) == 0
assert overlap(item, documents["unrelated"], 3) > 0
assert overlap("too short", documents["copy"], 8) == 0
assert (
    overlap(item, item + " more words", 3) == 1 > overlap(item + " x", item, 3)
)
