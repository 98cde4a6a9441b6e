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
    chunks, window = [], []
    for piece in cut(text, n, separators, count):
        if window and count("".join(window) + piece) > n:
            chunks.append("".join(window))
            while window and (
                count("".join(window)) > overlap
                or count("".join(window) + piece) > n
            ):
                window.pop(0)
        window.append(piece)
    if window:
        chunks.append("".join(window))
    return chunks


def cut(text, n, separators, count):
    if count(text) <= n:
        return [text] if text else []
    if not separators:
        return list(text)
    first, *others = separators
    *parts, last = text.split(first)
    parts = [part + first for part in parts] + [last]
    return [p for part in parts for p in cut(part, n, others, count)]
