from collections.abc import Iterable


def top_k(
    stream: Iterable[tuple[float, object]], k: int
) -> list[tuple[float, object]]:
    """The k pairs (score, item) with the highest scores, highest first.

    Of equal scores the earlier pair comes first. The stream is read once.
    """
    raise NotImplementedError
