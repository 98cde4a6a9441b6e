"""Type-ahead: a trie that keeps the k most frequent texts at each node."""

import random


# --8<-- [start:show]
class TrieNode:
    def __init__(self):
        self.next, self.best = {}, []  # by letter; at most k texts


class Completer:
    def __init__(self, k):
        self.k, self.counts, self.root = k, {}, TrieNode()

    def add(self, text, times=1):
        # `times` >= 1 more searches for `text`
        self.counts[text] = self.counts.get(text, 0) + times
        node = self.root
        self._offer(node.best, text)
        for letter in text:
            node = node.next.setdefault(letter, TrieNode())
            self._offer(node.best, text)

    def _offer(self, best, text):
        best += [text] if text not in best else []
        best.sort(key=lambda t: (-self.counts[t], t))  # ties: alphabet
        del best[self.k :]

    def suggest(self, prefix):
        node = self.root
        for letter in prefix:
            if letter not in node.next:
                return []
            node = node.next[letter]
        return list(node.best)


# --8<-- [end:show]
# --8<-- [start:run]
searches = Completer(2)
for text, times in ("relu", 5), ("ridge", 8), ("recall", 8), ("resnet", 3):
    searches.add(text, times)
for prefix in "", "r", "re", "res", "x":
    print(repr(prefix), *searches.suggest(prefix))
searches.add("resnet", 6)
print("later: 're'", *searches.suggest("re"))
# --8<-- [end:run]
rng = random.Random(0)
for k in 1, 2, 3:
    trie = Completer(k)
    for _ in range(600):
        text = "".join(rng.choices("ab", k=rng.randrange(5)))
        trie.add(text, rng.randrange(1, 4))
        prefix = "".join(rng.choices("abc", k=rng.randrange(4)))
        fitting = [t for t in trie.counts if t.startswith(prefix)]
        fitting.sort(key=lambda t: (-trie.counts[t], t))
        assert trie.suggest(prefix) == fitting[:k]
# The text's caution: if counts may fall, a text that was pushed out is lost.
trie = Completer(1)
trie.add("relu", 5)
trie.add("ridge", 8)
trie.add("ridge", -6)
assert trie.suggest("r") == ["ridge"] and trie.counts["relu"] == 5
