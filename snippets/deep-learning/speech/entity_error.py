"""Two recognisers of the same word error rate; the errors differ."""

import numpy as np


def edits(a, b):
    d = np.arange(len(b) + 1)
    for i, w in enumerate(a, 1):
        diagonal, d[0] = d[0], i
        for j, v in enumerate(b, 1):
            new = min(d[j] + 1, d[j - 1] + 1, diagonal + (w != v))
            diagonal, d[j] = d[j], new
    return int(d[-1])


# --8<-- [start:show]
NUMBERS = {"twelve": "12", "forty": "40"}


def normalise(text):
    return [NUMBERS.get(w, w) for w in text.lower().replace(",", "").split()]


said = "Close valve twelve, then call Okafor about the leak at pump forty"
entities = ["valve 12", "okafor", "pump 40"]
heard = {
    "A": "close valve 12 then call okafor about a leak on the pump 40",
    "B": "close valve 20 then call oak for about the leak at pump 40",
}
for name, text in heard.items():
    raw = edits(said.split(), text.split()) / len(said.split())
    a, b = normalise(said), normalise(text)
    missed = [e for e in entities if f" {e} " not in f" {' '.join(b)} "]
    print(f"{name}: WER {raw:.2f} raw, {edits(a, b) / len(a):.2f} normalised;")
    print(f"   wrong entities {len(missed)} of {len(entities)}: {missed}")
# --8<-- [end:show]
assert edits("a b c".split(), "a x c d".split()) == 2
assert edits([], ["a"]) == 1 and edits(["a", "b"], []) == 2
rates = [edits(normalise(said), normalise(t)) for t in heard.values()]
assert rates[0] == rates[1] == 3
# sums of the text and the cards
assert np.isclose(0.9 * 5 + 0.1 * 35, 8)
assert np.isclose(1 / (20 * 3600 * 24), 5.8e-7, atol=1e-8)
assert np.isclose(1 - 0.999**1000, 0.632, atol=1e-3)
assert 500 * 101 * 1000 * 4 == 202_000_000
# characters: 2 of 6 edits; words: 2 for the one said
assert edits("okafor", "oak for") == 2 == edits(["okafor"], ["oak", "for"])
