import numpy as np


def pack(
    documents: list[list[int]], T: int, pad: int = 0
) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Documents in rows of T places, by first fit.

    Returns tokens, segments, positions and targets, each of shape (R, T).
    """
    pieces = [d[i : i + T] for d in documents for i in range(0, len(d), T)]
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


def packed_mask(segments: np.ndarray) -> np.ndarray:
    """Which place may see which.

    segments: numbers of documents, 0 for unused places, shape (R, T).
    Returns booleans of shape (R, T, T), True where row i sees column j.
    """
    T = segments.shape[1]
    same = segments[:, :, None] == segments[:, None, :]
    used = segments[:, :, None] > 0
    return same & used & np.tri(T, dtype=bool) | np.eye(T, dtype=bool)
