"""Sorts the k best anew for each pair of the stream.

Fails: A pair costs about log k comparisons
"""


def top_k(stream, k):
    best = []
    for pair in stream:
        best.append(pair)
        best.sort(key=lambda pair: pair[0], reverse=True)
        del best[k:]
    return best
