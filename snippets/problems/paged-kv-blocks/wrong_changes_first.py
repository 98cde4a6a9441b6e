"""Gives the shared block up before it knows that another is free.

Fails: After MemoryError all is as before, and the call can be repeated
"""


class BlockAllocator:
    def __init__(self, n_blocks, size):
        self.size = size
        self.free = list(range(n_blocks))
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
            self.users[table[-1]] -= 1
            source, table[-1] = table[-1], self._take()
        self.lengths[name] += 1
        return table[-1], place, source

    def release(self, name):
        for block in self.tables.pop(name):
            self.users[block] -= 1
            if self.users[block] == 0:
                self.free.append(block)
        del self.lengths[name]

    def table(self, name):
        return list(self.tables[name])

    def n_free(self):
        return len(self.free)

    def _take(self):
        if not self.free:
            raise MemoryError
        block = self.free.pop()
        self.users[block] = 1
        return block
