"""A key-value store with nested transactions, by undo logs."""

import random


# --8<-- [start:show]
class Store:
    ABSENT = object()  # unlike None, no value can be this

    def __init__(self):
        self.data, self.undo = {}, []  # one dict an open transaction

    def get(self, key, default=None):
        return self.data.get(key, default)

    def _remember(self, key):  # the value before this transaction
        if self.undo:
            self.undo[-1].setdefault(key, self.data.get(key, self.ABSENT))

    def set(self, key, value):
        self._remember(key)
        self.data[key] = value

    def delete(self, key):
        self._remember(key)
        self.data.pop(key, None)

    def begin(self):
        self.undo.append({})

    # --8<-- [end:show]
    # --8<-- [start:ends]
    def rollback(self):  # IndexError if none is open
        for key, old in self.undo.pop().items():
            if old is self.ABSENT:
                self.data.pop(key, None)
            else:
                self.data[key] = old

    def commit(self):  # the outer one can still undo it
        for key, old in self.undo.pop().items():
            if self.undo:
                self.undo[-1].setdefault(key, old)


# --8<-- [end:ends]
# --8<-- [start:run]
store = Store()
store.set("threshold", 0.5)
store.begin()
store.set("threshold", 0.6)
store.begin()
store.set("threshold", 0.7)
store.set("model", "v2")
store.commit()
print("inner committed:", store.data)
store.rollback()
print("outer rolled back:", store.data)
# --8<-- [end:run]
rng = random.Random(0)
for _ in range(500):
    store, data, copies = Store(), {}, []
    for _ in range(40):
        key, value = rng.choice("abc"), rng.choice((None, 0, 1, 2))
        what = rng.choice(("set", "set", "delete", "begin", "end", "end"))
        if what == "set":
            store.set(key, value)
            data[key] = value
        elif what == "delete":
            store.delete(key)
            data.pop(key, None)
        elif what == "begin":
            store.begin()
            copies.append(dict(data))
        elif copies and rng.random() < 0.5:
            store.rollback()
            data = copies.pop()
        elif copies:
            store.commit()
            copies.pop()
        assert store.data == data
        assert len(store.undo) == len(copies)
        assert store.get(key, "no") == data.get(key, "no")
for end in Store().rollback, Store().commit:
    try:
        end()
        raise AssertionError("nothing was open")
    except IndexError:
        pass
