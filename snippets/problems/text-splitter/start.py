from collections.abc import Callable


def split_text(
    text: str,
    n: int,
    overlap: int,
    separators: list[str],
    count: Callable[[str], int],
) -> list[str]:
    """Overlapping chunks of at most n tokens.

    overlap: at most so many tokens of a chunk are repeated in the next.
    separators: where to cut, the best first.
    count: gives the number of tokens of a text.
    Returns the chunks in the order of the text.
    """
    raise NotImplementedError
