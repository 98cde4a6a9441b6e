"""Keeps the whole stream and sorts it.

Fails: About k pairs are held at a time, and the stream is read once
"""


def top_k(stream, k):
    pairs = list(stream)
    pairs.sort(key=lambda pair: pair[0], reverse=True)
    return pairs[:k]
