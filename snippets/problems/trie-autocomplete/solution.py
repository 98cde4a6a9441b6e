class Node:
    def __init__(self):
        self.children = {}  # by character
        self.own = []  # the entry (-weight, text) that ends here, if any
        self.best = []  # the best k entries from here on


class Autocomplete:
    """The k best completions of a prefix, by weight and then by alphabet."""

    def __init__(self, k: int):
        self.k = k
        self.root = Node()

    def update(self, text: str, weight: float) -> None:
        """Gives the text this weight; 0 removes it."""
        path = [self.root]
        for character in text:
            path.append(path[-1].children.setdefault(character, Node()))
        path[-1].own = [(-weight, text)] if weight else []
        for node in reversed(path):
            entries = list(node.own)
            for child in node.children.values():
                entries += child.best
            node.best = sorted(entries)[: self.k]

    def complete(self, prefix: str) -> list[str]:
        """At most k texts that begin with the prefix, the best first."""
        node = self.root
        for character in prefix:
            if character not in node.children:
                return []
            node = node.children[character]
        return [text for _, text in node.best]
