"""A prefix cache: a trie of blocks, reference counts, oldest leaf first."""

from collections import Counter, OrderedDict

import numpy as np


# --8<-- [start:pool]
class PrefixCache:
    def __init__(self, n_blocks, size):
        self.size, self.empty = size, list(range(n_blocks))
        self.users = [0] * n_blocks
        self.at, self.key = {}, {}  # (parent, tokens) <-> block
        self.idle = OrderedDict()  # cached, without a user; oldest first

    def take(self):
        """A block to write to; None if all are in use."""
        if not self.empty and self.idle:
            oldest, _ = self.idle.popitem(last=False)
            del self.at[self.key.pop(oldest)]
            self.empty.append(oldest)
        if not self.empty:
            return None
        block = self.empty.pop()
        self.users[block] = 1
        return block

    def hold(self, block):
        self.idle.pop(block, None)
        self.users[block] += 1

    def release(self, table):
        for block in reversed(table):  # ends become idle first
            self.users[block] -= 1
            if self.users[block] == 0 and block in self.key:
                self.idle[block] = None
            elif self.users[block] == 0:
                self.empty.append(block)

    # --8<-- [end:pool]
    # --8<-- [start:trie]
    def match(self, tokens):
        """Blocks of the longest cached prefix, now held."""
        table = []
        # full blocks only, and at least one token is left
        for start in range(0, len(tokens) - self.size, self.size):
            parent = table[-1] if table else -1  # -1: no text before
            key = parent, tuple(tokens[start : start + self.size])
            if key not in self.at:
                break
            self.hold(self.at[key])
            table.append(self.at[key])
        return table

    def commit(self, table, i, tokens):
        """Block i is full, computed and final: others may use it."""
        part = tuple(tokens[i * self.size : (i + 1) * self.size])
        key = (table[i - 1] if i else -1), part
        twin = self.at.setdefault(key, table[i])
        self.key.setdefault(twin, key)
        if twin != table[i]:  # somebody was faster: use that one
            self.hold(twin)
            self.release([table[i]])
            table[i] = twin


# --8<-- [end:trie]
# --8<-- [start:run]
def replay(starts_first, seed=0):
    """Eight chats take turns; each turn repeats its chat and adds some."""
    rng = np.random.default_rng(seed)
    cache, written = PrefixCache(60, size=4), {}
    chats = [[1] * 16 + [10 + c] for c in range(8)]
    found = wrong = asked = 0
    for c in rng.integers(0, 8, 600):
        chats[c] = chats[c] + rng.integers(10, 12, 8).tolist()
        if len(chats[c]) > 60:
            chats[c] = [1] * 16 + rng.integers(10, 12, 9).tolist()
        table = cache.match(chats[c])
        found, asked = found + 4 * len(table), asked + len(chats[c])
        for i, block in enumerate(table):
            wrong += 4 * (written[block] != chats[c][: 4 * i + 4])
        for i in range(len(table), len(chats[c]) // 4):
            table.append(cache.take())
            written[table[i]] = chats[c][: 4 * i + 4]
            cache.commit(table, i, chats[c])
        cache.release(table[::-1] if starts_first else table)
    return found / asked, wrong


for name, starts_first in ("ends", False), ("starts", True):
    found, wrong = replay(starts_first)
    print(f"{name} idle first: found {found:.2f}, wrong tokens {wrong}")
# --8<-- [end:run]
for seed in range(5):
    assert replay(False, seed)[1] == 0 < replay(True, seed)[1]


def check(cache, tables):
    """The trie has no orphan, every block is in one place."""
    count = Counter(b for table in tables for b in table)
    assert all(cache.users[b] == count[b] for b in range(len(cache.users)))
    assert not set(cache.idle) & set(count)
    assert sorted([*cache.empty, *cache.idle, *count]) == list(
        range(len(cache.users))
    )
    assert {b: k for k, b in cache.at.items()} == cache.key
    for parent, _ in cache.at:
        assert parent == -1 or parent in cache.key  # never orphaned


for seed in range(5):  # branching, cancelling, drafts that are rejected
    rng = np.random.default_rng(seed)
    cache, live = PrefixCache(24, 4), []
    content = {}  # what was written to a block: its whole prefix
    for _ in range(700):
        if live and rng.random() < 0.5:  # finished or cancelled, anywhere
            tokens, table, _ = live.pop(rng.integers(len(live)))
            cache.release(table)
        elif len(live) < 6 and rng.random() < 0.4:
            tokens = rng.integers(0, 2, rng.integers(1, 20)).tolist()
            table = cache.match(tokens)
            assert 4 * len(table) < len(tokens)
            for i, b in enumerate(table):  # hits hold the right prefix
                assert content[b] == tuple(tokens[: 4 * i + 4])
            live.append([tokens, table, len(table)])
        elif live:  # one more block, filled with drafts, some rejected
            job = live[rng.integers(len(live))]
            tokens, table, ready = job
            if len(table) == ready and (b := cache.take()) is not None:
                table.append(b)
            kept = rng.integers(0, 5)
            want = 4 * (ready + 1)
            tokens += rng.integers(0, 2, kept).tolist()
            if len(table) > ready and len(tokens) >= want:
                content[table[ready]] = tuple(tokens[:want])
                cache.commit(table, ready, tokens)
                assert content[table[ready]] == tuple(tokens[:want])
                job[2] += 1
        check(cache, [job[1] for job in live])
    for _, table, _ in live:
        cache.release(table)
    assert not any(cache.users) and len(cache.empty) + len(cache.idle) == 24
