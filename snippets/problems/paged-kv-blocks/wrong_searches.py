"""Looks through all blocks for a free one.

Fails: An operation runs few lines of Python, however large the pool is
"""


class BlockAllocator:
    def __init__(self, n_blocks, size):
        self.size = size
        self.users = [0] * n_blocks
        self.tables, self.lengths = {}, {}

    def start(self, name, parent=None, length=0):
        n_shared = -(-length // self.size)
        shared = self.tables[parent][:n_shared] if length else []
        for block in shared:
            self.users[block] += 1
        self.tables[name], self.lengths[name] = shared, length

    def append(self, name):
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

    def release(self, name):
        for block in self.tables.pop(name):
            self.users[block] -= 1
        del self.lengths[name]

    def table(self, name):
        return list(self.tables[name])

    def n_free(self):
        return self.users.count(0)

    def _take(self):
        for block, users in enumerate(self.users):
            if users == 0:
                self.users[block] = 1
                return block
        raise MemoryError
