from collections.abc import Hashable


class BlockAllocator:
    """Says where sequences keep their keys and values in n_blocks blocks.

    size: tokens a block.
    """

    def __init__(self, n_blocks: int, size: int):
        raise NotImplementedError

    def start(
        self, name: Hashable, parent: Hashable | None = None, length: int = 0
    ) -> None:
        """Begins a sequence that shares the parent's first length tokens."""
        raise NotImplementedError

    def append(self, name: Hashable) -> tuple[int, int, int | None]:
        """Makes room for the next token.

        Returns its block, its place there, and the block whose first tokens,
        before that place, must be copied, or None.
        Raises MemoryError, without a change, if no block is free.
        """
        raise NotImplementedError

    def release(self, name: Hashable) -> None:
        """Ends a sequence; what nobody else holds is free."""
        raise NotImplementedError

    def table(self, name: Hashable) -> list[int]:
        """The blocks of a sequence, in order."""
        raise NotImplementedError

    def n_free(self) -> int:
        """The number of free blocks."""
        raise NotImplementedError
