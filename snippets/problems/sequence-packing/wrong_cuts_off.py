"""Cuts a long document off and loses the rest.

Fails: A long document is cut into pieces of T, an empty one is left out
"""

import numpy as np


def pack(documents, T, pad=0):
    pieces = [d[:T] for d in documents if d]
    rows, room = [], []
    for piece in pieces:
        fits = (r for r, left in enumerate(room) if left >= len(piece))
        r = next(fits, len(rows))
        if r == len(rows):
            rows.append([])
            room.append(T)
        rows[r].append(piece)
        room[r] -= len(piece)
    tokens, targets = (np.full((len(rows), T), x) for x in (pad, -100))
    segments, positions = (np.zeros((len(rows), T), int) for _ in range(2))
    for r, row in enumerate(rows):
        start = 0
        for number, piece in enumerate(row, 1):
            end = start + len(piece)
            tokens[r, start:end] = piece
            segments[r, start:end] = number
            positions[r, start:end] = np.arange(len(piece))
            targets[r, start : end - 1] = piece[1:]
            start = end
    return tokens, segments, positions, targets


def packed_mask(segments):
    T = segments.shape[1]
    same = segments[:, :, None] == segments[:, None, :]
    used = segments[:, :, None] > 0
    return same & used & np.tri(T, dtype=bool) | np.eye(T, dtype=bool)
