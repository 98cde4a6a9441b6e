"""A sink that stores each event once, whatever is sent again."""

import random
import sqlite3

# --8<-- [start:show]


def open_sink(path=":memory:"):
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE events (id TEXT PRIMARY KEY, cents INT)")
    db.execute("CREATE TABLE state (next INT, total INT)")
    db.execute("INSERT INTO state VALUES (0, 0)")
    db.commit()
    return db


def write_batch(db, batch):
    """Store rows (offset, id, cents) once; return how many were new."""
    new = 0
    with db:  # commits at the end, rolls back on an exception
        db.execute("BEGIN IMMEDIATE")  # other writers wait from here on
        (expected,) = db.execute("SELECT next FROM state").fetchone()
        for offset, event, cents in batch:
            if offset < expected:
                continue  # read before
            if offset > expected:
                raise ValueError(f"offset {expected} is missing")
            expected += 1
            add = "INSERT INTO events VALUES (?, ?) ON CONFLICT DO NOTHING"
            if db.execute(add, (event, cents)).rowcount:
                total = "UPDATE state SET total = total + ?"
                db.execute(total, (cents,))
                new += 1
            db.execute("UPDATE state SET next = ?", (expected,))
    return new


# --8<-- [end:show]
# --8<-- [start:run]
def dies(batch, after):
    """The batch, but the process dies before it has read it all."""
    yield from batch[:after]
    raise KeyboardInterrupt


log = [(0, "a", 500), (1, "b", 200), (2, "b", 200), (3, "c", 100)]
for after in (1, 4):
    db = open_sink()
    try:
        write_batch(db, dies(log, after))
    except KeyboardInterrupt:
        left = db.execute("SELECT * FROM state").fetchone()
    new = write_batch(db, log), write_batch(db, log)
    state = db.execute("SELECT * FROM state").fetchone()
    print(f"died after {after}: {left} kept, then {new} new, {state}")
    # --8<-- [end:run]
    assert left == (0, 0) and new == (3, 0) and state == (4, 800)
rng = random.Random(0)
for _ in range(40):  # random batches, replays from anywhere before, deaths
    ids = [rng.choice("abcdefg") for _ in range(12)]
    stream = [(i, e, ord(e)) for i, e in enumerate(ids)]
    db = open_sink()
    while True:
        (at,) = db.execute("SELECT next FROM state").fetchone()
        if at == len(stream):
            break
        batch = stream[rng.randint(0, at) : at + rng.randint(1, 4)]
        try:
            if rng.random() < 0.5:
                write_batch(db, dies(batch, rng.randint(0, len(batch))))
            write_batch(db, batch)
        except KeyboardInterrupt:
            pass
    total = db.execute("SELECT SUM(cents) FROM events").fetchone()[0]
    assert total == sum(map(ord, {*ids}))
    assert db.execute("SELECT total FROM state").fetchone()[0] == total
try:
    write_batch(open_sink(), [(1, "b", 200)])
except ValueError as error:
    assert "0 is missing" in str(error)
else:
    raise AssertionError("a gap went unseen")

# the transaction is open before the batch is read
db = open_sink()


def watched(batch):
    assert db.in_transaction
    yield from batch


assert write_batch(db, watched(log)) == 3 and not db.in_transaction
