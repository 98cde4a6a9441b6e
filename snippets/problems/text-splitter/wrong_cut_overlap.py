"""Repeats the last characters of a chunk, in the midst of a word.

Fails: A chunk begins with what ended the last one, as far as it fits
"""


def split_text(text, n, overlap, separators, count):
    chunks, window = [], []
    for piece in cut(text, n, separators, count):
        if window and count("".join(window) + piece) > n:
            chunks.append("".join(window))
            tail = "".join(window)
            while count(tail) > overlap or count(tail + piece) > n:
                tail = tail[1:]
            window = [tail]
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
