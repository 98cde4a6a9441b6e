import random
import sys

from answer import BlockAllocator


class Server:
    """Keeps tokens where the allocator says, and beside it whole texts."""

    def __init__(self, n_blocks, size):
        self.pool, self.size = BlockAllocator(n_blocks, size), size
        self.memory = [[None] * size for _ in range(n_blocks)]
        self.texts, self.said = {}, []

    def start(self, name, parent=None, length=0):
        self.said.append(f"start({name!r}, {parent!r}, {length})")
        if parent is None:
            self.pool.start(name)
        else:
            self.pool.start(name, parent, length)
        text = self.texts[parent][:length] if parent is not None else []
        self.texts[name] = list(text)

    def append(self, name, token):
        self.said.append(f"append({name!r})")
        block, place, source = self.pool.append(name)
        if source is not None:
            self.memory[block][:place] = self.memory[source][:place]
        self.memory[block][place] = token
        self.texts[name].append(token)
        return source is not None

    def release(self, name):
        self.said.append(f"release({name!r})")
        self.pool.release(name)
        del self.texts[name]

    def verify(self):
        """Each text can be read, and all other blocks are free."""
        last = ", ".join(self.said[-6:])
        held = set()
        for name, text in self.texts.items():
            table = self.pool.table(name)
            n = -(-len(text) // self.size)
            assert len(table) == n, (
                f"after ..., {last}: {name!r} has {len(text)} tokens in blocks"
                f" of {self.size} and the table {table}"
            )
            read = [
                self.memory[table[t // self.size]][t % self.size]
                for t in range(len(text))
            ]
            assert read == text, (
                f"after ..., {last}: the tokens of {name!r} read {read}, but"
                f" {text} were written"
            )
            held |= set(table)
        free, want = self.pool.n_free(), len(self.memory) - len(held)
        assert free == want, (
            f"after ..., {last}: {len(held)} of {len(self.memory)} blocks are"
            f" held and {free} free, not {want}"
        )


def test_prefix():
    """Only the blocks that hold the prefix are shared"""
    for length in range(9):
        server = Server(12, 4)
        server.start("a")
        for token in range(8):
            server.append("a", token)
        server.start("b", "a", length)
        server.verify()
        for token in range(20, 26):
            server.append("b", token)
            server.verify()
        for token in range(8, 12):
            server.append("a", token)
            server.verify()


def test_parent_ends():
    """A parent may end first; then nothing is copied"""
    server = Server(4, 4)
    server.start("a")
    for token in range(6):
        server.append("a", token)
    server.start("b", "a", 5)
    server.release("a")
    server.verify()
    copied = server.append("b", 20)
    assert not copied, "only b holds the block, and yet it was copied"
    server.verify()


def test_three_holders():
    """Of three that share a block, the last to write has it alone"""
    server = Server(6, 4)
    server.start("a")
    for token in range(3):
        server.append("a", token)
    server.start("b", "a", 3)
    server.start("c", "b", 2)
    copies = []
    for name in ("b", "c", "a"):
        copies.append(server.append(name, name))
        server.verify()
    assert copies == [True, True, False], f"copied: {copies}"


def test_nothing_changes():
    """After MemoryError all is as before, and the call can be repeated"""
    server = Server(2, 3)
    server.start("other")
    server.append("other", 0)
    server.start("a")
    server.append("a", 1)
    server.start("b", "a", 1)
    for name, n in (("b", 1), ("a", 1), ("other", 3)):
        for token in range(len(server.texts[name]), n):
            server.append(name, token)
        try:
            server.append(name, 9)
        except MemoryError:
            pass
        else:
            raise AssertionError(
                f"append({name!r}) found a block, none is free"
            )
        server.verify()
    server.release("other")
    server.verify()
    assert server.append("b", 5), "b's block is shared, so it is copied"
    server.verify()
    assert not server.append("a", 6), "a's block is no longer shared"
    server.verify()


def test_name_again():
    """A name that was released begins anew"""
    server = Server(4, 3)
    server.start("a")
    for token in range(4):
        server.append("a", token)
    server.start("b", "a", 2)
    server.release("a")
    server.start("a")
    server.verify()
    server.append("a", 7)
    server.verify()
    server.release("b")
    server.start("b", "a", 1)
    server.verify()
    server.append("b", 8)
    server.verify()


def test_own_table():
    """A table that was returned does not change the pool"""
    server = Server(3, 2)
    server.start("a")
    server.append("a", 0)
    server.pool.table("a").clear()
    server.verify()
    server.start("b", "a", 1)
    server.append("a", 1)
    server.append("b", 2)
    server.verify()


def test_random():
    """Random steps: every text can be read after each"""
    rng = random.Random(0)
    for n_blocks, size in ((6, 1), (10, 3), (20, 4), (3, 8)):
        server, names = Server(n_blocks, size), iter(range(10_000))
        for token in range(250):
            living, dice = list(server.texts), rng.random()
            if not living or dice < 0.08:
                server.start(next(names))
            elif dice < 0.22:
                parent = rng.choice(living)
                length = rng.randint(0, len(server.texts[parent]))
                server.start(next(names), parent, length)
            elif dice < 0.3:
                server.release(rng.choice(living))
            else:
                name = rng.choice(living)
                try:
                    server.append(name, token)
                except MemoryError:
                    free = server.pool.n_free()
                    assert not free, f"MemoryError, though {free} are free"
                    server.verify()
                    server.release(rng.choice(living))
            server.verify()


def test_few_steps():
    """An operation runs few lines of Python, however large the pool is"""
    n, steps = 2000, 0
    pool = BlockAllocator(n, 1)
    pool.start("a")
    for _ in range(n - 100):
        pool.append("a")

    def count(frame, event, arg):
        nonlocal steps
        steps += 1
        return count

    before = sys.gettrace()
    sys.settrace(count)
    try:
        for i in range(25):
            pool.start(i, "a", 2)
            pool.append(i)
            pool.n_free()
            pool.release(i)
    finally:
        sys.settrace(before)
    assert steps <= 100 * 150, (
        f"100 operations on short sequences, in a pool of {n} blocks, ran"
        f" {steps} lines of Python, so some go through all blocks"
    )
