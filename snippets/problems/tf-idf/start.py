from collections.abc import Hashable


class TfIdf:
    """Finds documents by the cosine of their TF-IDF vectors.

    docs: n lists of terms.
    """

    def __init__(self, docs: list[list[Hashable]]):
        raise NotImplementedError

    def vector(self, terms: list[Hashable]) -> dict[Hashable, float]:
        """The weights of the terms, scaled to length 1, without zeros."""
        raise NotImplementedError

    def search(self, query: list[Hashable], k: int) -> list[tuple[int, float]]:
        """Index and similarity of the k most similar documents, best first."""
        raise NotImplementedError
