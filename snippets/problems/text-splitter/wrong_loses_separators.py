"""Joins pieces by a space, so that separators are lost or changed.

Fails: Whole paragraphs are joined while they fit
"""


def split_text(text, n, overlap, separators, count):
    chunks, window = [], []
    for piece in cut(text, n, separators, count):
        if window and count(" ".join(window) + piece) > n:
            chunks.append(" ".join(window))
            while window and (
                count(" ".join(window)) > overlap
                or count(" ".join(window) + piece) > n
            ):
                window.pop(0)
        window.append(piece)
    if window:
        chunks.append(" ".join(window))
    return chunks


def cut(text, n, separators, count):
    if count(text) <= n:
        return [text] if text else []
    if not separators:
        return list(text)
    first, *others = separators
    *parts, last = text.split(first)
    parts = [*parts, last]
    return [p for part in parts for p in cut(part, n, others, count)]
