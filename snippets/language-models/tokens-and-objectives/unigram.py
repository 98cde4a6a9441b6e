"""The unigram tokeniser: the most probable cut, by dynamic programming."""

from math import exp, inf, log


# --8<-- [start:show]
def segment(word, log_p):
    """Best pieces and their log probability; ([], -inf) if impossible."""
    longest = max(map(len, log_p))
    best = [0.0] + [-inf] * len(word)  # best[end]: of word[:end]
    last = [0] * (len(word) + 1)  # where its last piece starts
    for end in range(1, len(word) + 1):
        for start in range(max(0, end - longest), end):
            new = best[start] + log_p.get(word[start:end], -inf)
            if new > best[end]:
                best[end], last[end] = new, start
    if best[-1] == -inf:
        return [], -inf
    pieces, end = [], len(word)
    while end:
        pieces.append(word[last[end] : end])
        end = last[end]
    return pieces[::-1], best[-1]


# --8<-- [end:show]

# --8<-- [start:run]
p = {"t": 0.05, "h": 0.05, "e": 0.1, "r": 0.05, "re": 0.01}
p |= {"he": 0.1, "her": 0.08, "the": 0.1, "here": 0.05}
log_p = {piece: log(value) for piece, value in p.items()}
for word in ["there", "the"]:
    pieces, score = segment(word, log_p)
    print(word, "->", " ".join(pieces), f"{exp(score):.4f}")
# --8<-- [end:run]


def cuts(word):
    """All ways to cut."""
    if not word:
        yield []
    for i in range(1, len(word) + 1):
        for rest in cuts(word[i:]):
            yield [word[:i], *rest]


def value(pieces, table):
    return sum(table.get(piece, -inf) for piece in pieces)


for word in ["there", "hehere", "reher", "eether", "t"]:
    pieces, score = segment(word, log_p)
    top = max(cuts(word), key=lambda c: value(c, log_p))
    assert pieces == top and abs(score - value(top, log_p)) < 1e-12, word
assert segment("there", log_p)[0] == ["t", "here"]
assert segment("them", log_p) == ([], -inf)
assert segment("", log_p) == ([], 0.0)


class Watched(dict):
    """Counts the look-ups."""

    n = 0

    def get(self, *args):
        self.n += 1
        return super().get(*args)


watched = Watched(log_p)
segment("there" * 20, watched)
assert watched.n <= 100 * 4  # O(nm): pieces have at most four letters
assert len(list(cuts("there"))) == 2**4 and len(list(cuts("t"))) == 1
assert abs(exp(segment("there", log_p)[1]) - 0.05 * 0.05) < 1e-12
assert abs(exp(value(["the", "re"], log_p)) - 0.001) < 1e-12
assert abs(exp(value(["t", "her", "e"], log_p)) - 0.0004) < 1e-12
# The card: un, u, n, do, d, o, undo
q = {"u": 0.1, "n": 0.2, "d": 0.1, "o": 0.1, "un": 0.05, "nd": 0.02}
q |= {"do": 0.03}
log_q = {piece: log(value_) for piece, value_ in q.items()}
pieces, score = segment("undo", log_q)
assert pieces == ["un", "do"] and abs(exp(score) - 0.0015) < 1e-12
assert abs(exp(value(["u", "n", "do"], log_q)) - 0.0006) < 1e-12
others = {"u nd o": 0.0002, "un d o": 0.0005, "u n d o": 0.0002}
for cut, product in others.items():
    assert abs(exp(value(cut.split(), log_q)) - product) < 1e-12
log_q["nd"] = log(0.2)  # a follow-up
assert segment("undo", log_q)[0] == ["u", "nd", "o"]
assert abs(exp(segment("undo", log_q)[1]) - 0.002) < 1e-12
