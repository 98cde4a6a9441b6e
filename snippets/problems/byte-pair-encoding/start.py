def train_bpe(counts: dict[str, int], n_merges: int) -> list[tuple[str, str]]:
    """Learns merges from words and how often each occurs.

    Returns at most n_merges pairs of pieces, in the order learned.
    """
    raise NotImplementedError


def encode(word: str, merges: list[tuple[str, str]]) -> list[str]:
    """Cuts a word into pieces by merges in the order learned."""
    raise NotImplementedError
