"""A run that survives a crash: a journal of steps and their results."""

import contextlib


# --8<-- [start:show]
def resume(program, saved):
    """Runs the generator; steps in `saved` are not done again."""
    steps, result, at = program(), None, 0
    while True:
        try:
            name, function = steps.send(result)
        except StopIteration as end:
            return end.value
        if at == len(saved):
            saved.append((name, function()))  # the write that counts
        elif saved[at][0] != name:
            raise ValueError(f"{name}, but the journal has {saved[at][0]}")
        result = saved[at][1]
        at += 1


# --8<-- [end:show]


class World:
    """Counts model calls and requests; may crash after an effect."""

    def __init__(self, crash=False):
        self.calls, self.requests, self.keys, self.crash = 0, {}, 0, crash

    def model(self):
        self.calls += 1
        return f"patch {self.calls}"

    def new_key(self):
        self.keys += 1
        return f"key {self.keys}"

    def open(self, key, patch):
        self.requests.setdefault(key, patch)
        if self.crash:
            self.crash = False
            raise RuntimeError("power")
        return len(self.requests)


# --8<-- [start:run]
def with_saved_key(world):
    def program():
        patch = yield "write", world.model
        key = yield "key", world.new_key  # saved before the effect
        return (yield "open", lambda: world.open(key, patch))

    return program


def with_key_inside(world):
    def program():
        patch = yield "write", world.model
        return (yield "open", lambda: world.open(world.new_key(), patch))

    return program


for make in (with_saved_key, with_key_inside):
    world, saved = World(crash=True), []
    try:
        resume(make(world), saved)
    except RuntimeError:  # after the request was opened, before the write
        resume(make(world), saved)
    print(f"{make.__name__:16} model calls {world.calls}", end="  ")
    print(f"requests {len(world.requests)}")
# --8<-- [end:run]
for stop in range(3):  # a process that dies after each write
    world, saved = World(), []
    resume(with_saved_key(world), saved)
    first = (world.calls, len(world.requests), world.keys)
    del saved[stop + 1 :]
    resume(with_saved_key(world), saved)
    assert [name for name, _ in saved] == ["write", "key", "open"]
    if stop == 2:
        assert (world.calls, len(world.requests), world.keys) == first
world, saved = World(crash=True), []
with contextlib.suppress(RuntimeError):
    resume(with_saved_key(world), saved)
assert [name for name, _ in saved] == ["write", "key"]
assert resume(with_saved_key(world), saved) == 1
assert world.calls == 1 and world.keys == 1 and saved[-1] == ("open", 1)
world = World()
assert resume(with_saved_key(world), [("write", "p"), ("key", "k")]) == 1
assert world.requests == {"k": "p"} and world.calls == 0
try:  # a program that changed under the journal
    resume(with_key_inside(World()), [("write", "p"), ("key", "k")])
except ValueError as fault:
    assert str(fault) == "open, but the journal has key"
else:
    raise AssertionError
assert resume(lambda: (x for x in ()), []) is None  # no step at all


def changed():  # another function under the recorded name
    return (yield "write", lambda: "new patch")


assert resume(changed, [("write", "old patch")]) == "old patch"  # unnoticed
