"""A toy stemmer against a toy dictionary, and what stop words cost."""

# --8<-- [start:show]
RULES = ["ational", "ities", "ity", "ing", "ies", "ed", "al", "es", "e", "s"]
LEMMAS = {  # (word, part of speech): dictionary form
    ("ran", "verb"): "run",
    ("better", "adjective"): "good",
    ("meeting", "verb"): "meet",
    ("meeting", "noun"): "meeting",
    ("universities", "noun"): "university",
    ("universal", "adjective"): "universal",
}
STOP = {"the", "was", "not", "a", "this"}


def stem(word):
    """Cut the first suffix of the list that leaves four letters."""
    for suffix in RULES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 4:
            return word[: -len(suffix)]
    return word


for (word, kind), lemma in LEMMAS.items():
    print(f"{word:<13}{kind:<10} stem {stem(word):<10} lemma {lemma}")
for text in ["this film was good", "this film was not good"]:
    print(text, "->", [w for w in text.split() if w not in STOP])
# --8<-- [end:show]
# over-stemming: one stem, two lemmas; under-stemming: the reverse
assert stem("universities") == stem("universal") == stem("universe")
assert LEMMAS["universities", "noun"] != LEMMAS["universal", "adjective"]
assert stem("ran") != stem("run") and stem("sing") == "sing"
assert stem("meeting") == "meet"  # for the noun as well
assert stem("red") == "red" and stem("") == ""
assert stem("using") == "using"  # two letters would be left
