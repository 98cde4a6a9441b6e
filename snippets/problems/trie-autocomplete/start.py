class Autocomplete:
    """The k best completions of a prefix, by weight and then by alphabet."""

    def __init__(self, k: int):
        raise NotImplementedError

    def update(self, text: str, weight: float) -> None:
        """Gives the text this weight; 0 removes it."""
        raise NotImplementedError

    def complete(self, prefix: str) -> list[str]:
        """At most k texts that begin with the prefix, the best first."""
        raise NotImplementedError
