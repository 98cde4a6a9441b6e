"""Reciprocal rank fusion."""


# --8<-- [start:show]
def rrf(rankings, k=60):
    """Documents by falling sum of 1 / (k + rank), and the sums."""
    scores = {}
    for ranking in rankings:
        for rank, doc in enumerate(ranking, start=1):
            scores[doc] = scores.get(doc, 0) + 1 / (k + rank)
    order = sorted(scores, key=lambda doc: (-scores[doc], doc))
    return [(doc, scores[doc]) for doc in order]


# --8<-- [end:show]
# --8<-- [start:run]
lexical = ["a", "b", "c", "d"]
dense = ["e", "f", "b", "c"]
for k in [0, 60]:
    print(f"k {k}:", *(f"{d} {s:.4f}" for d, s in rrf([lexical, dense], k)[:3]))
# --8<-- [end:run]
two = dict(rrf([lexical, dense]))
assert abs(two["b"] - (1 / 62 + 1 / 63)) < 1e-15 and two["a"] == 1 / 61
assert [d for d, _ in rrf([lexical, dense])][:2] == ["b", "c"]
assert [d for d, _ in rrf([lexical, dense], 0)][:2] == ["a", "e"]
assert rrf([]) == [] and rrf([["z"], []]) == [("z", 1 / 61)]
assert rrf([["q", "p"], ["p", "q"]])[0][0] == "p"  # ties by name
# the card
card = rrf([["x", "y", "z"], ["w", "z", "y"], ["z", "x"]])
assert [d for d, _ in card] == ["z", "x", "y", "w"]
assert abs(card[0][1] - (1 / 63 + 1 / 62 + 1 / 61)) < 1e-15
values = [round(s, 4) for _, s in card]
assert values == [0.0484, 0.0325, 0.0320, 0.0164]
weighted = {"z": 2 / 62 + 1 / 63 + 1 / 61, "w": 2 / 61}
assert weighted["z"] > weighted["w"]
