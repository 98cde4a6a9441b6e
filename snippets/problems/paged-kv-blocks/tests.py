from answer import BlockAllocator
from judge import raises


def test_alone():
    """A sequence takes a block when the last one is full"""
    pool = BlockAllocator(4, 2)
    pool.start("a")
    assert pool.table("a") == [], "a new sequence holds no block"
    got = [pool.append("a") for _ in range(5)]
    places = [place for _, place, _ in got]
    assert places == [0, 1, 0, 1, 0], (
        f"five tokens in blocks of two: places {places}"
    )
    blocks = [block for block, _, _ in got]
    x, _, y, _, z = blocks
    assert blocks == [x, x, y, y, z] and len({x, y, z}) == 3, (
        f"five tokens in blocks of two: blocks {blocks}"
    )
    assert all(source is None for _, _, source in got), "nothing is copied"
    table, free = pool.table("a"), pool.n_free()
    assert table == [x, y, z], f"the table is {table}, not {[x, y, z]}"
    assert free == 1, f"of 4 blocks, 3 are held and {free} free"


def test_copy_on_write():
    """Who writes first into a shared block gets a copy, the other none"""
    pool = BlockAllocator(4, 4)
    pool.start("a")
    for _ in range(6):
        pool.append("a")
    first, second = pool.table("a")
    pool.start("b", "a", 6)
    assert pool.table("b") == [first, second], "b shares both blocks"
    assert pool.n_free() == 2, f"{pool.n_free()} blocks are free, not 2"
    block, place, source = pool.append("b")
    assert (place, source) == (2, second) and block not in (first, second), (
        f"append('b') returned {(block, place, source)}; a's blocks are"
        f" {[first, second]}, and the second is shared"
    )
    assert pool.table("b") == [first, block], f"b's table: {pool.table('b')}"
    got = pool.append("a")
    assert got == (second, 2, None), (
        f"then append('a') returned {got}, not {(second, 2, None)}: only a"
        " holds that block now"
    )
    assert pool.n_free() == 1, f"{pool.n_free()} blocks are free, not 1"


def test_release():
    """A block is free when its last holder has gone"""
    pool = BlockAllocator(3, 2)
    pool.start("a")
    for _ in range(4):
        pool.append("a")
    pool.start("b", "a", 2)
    free = []
    for name in ("a", "b"):
        pool.release(name)
        free.append(pool.n_free())
    assert free == [2, 3], (
        f"a holds two blocks, b shares the first. After the release of a and"
        f" of b {free} blocks are free, not [2, 3]"
    )


def test_full():
    """Without a free block append raises MemoryError"""
    pool = BlockAllocator(1, 2)
    pool.start("a")
    pool.append("a")
    pool.append("a")
    raises(MemoryError, pool.append, "a")
