from collections.abc import Hashable


class BlockAllocator:
    """Says where sequences keep their keys and values in n_blocks blocks.

    size: tokens a block.
    """

    def __init__(self, n_blocks: int, size: int):
        self.size = size
        self.free = list(range(n_blocks))
        self.users = [0] * n_blocks
        self.tables, self.lengths = {}, {}

    def start(
        self, name: Hashable, parent: Hashable | None = None, length: int = 0
    ) -> None:
        """Begins a sequence that shares the parent's first length tokens."""
        n_shared = -(-length // self.size)
        shared = self.tables[parent][:n_shared] if length else []
        for block in shared:
            self.users[block] += 1
        self.tables[name], self.lengths[name] = shared, length

    def append(self, name: Hashable) -> tuple[int, int, int | None]:
        """Makes room for the next token.

        Returns its block, its place there, and the block whose first tokens,
        before that place, must be copied, or None.
        Raises MemoryError, without a change, if no block is free.
        """
        table, place = self.tables[name], self.lengths[name] % self.size
        source = None
        if place == 0:
            table.append(self._take())
        elif self.users[table[-1]] > 1:
            block = self._take()
            source, table[-1] = table[-1], block
            self.users[source] -= 1
        self.lengths[name] += 1
        return table[-1], place, source

    def release(self, name: Hashable) -> None:
        """Ends a sequence; what nobody else holds is free."""
        for block in self.tables.pop(name):
            self.users[block] -= 1
            if self.users[block] == 0:
                self.free.append(block)
        del self.lengths[name]

    def table(self, name: Hashable) -> list[int]:
        """The blocks of a sequence, in order."""
        return list(self.tables[name])

    def n_free(self) -> int:
        """The number of free blocks."""
        return len(self.free)

    def _take(self):
        if not self.free:
            raise MemoryError
        block = self.free.pop()
        self.users[block] = 1
        return block
