"""Attributes of the class and of the instance; what a dataclass writes."""

from dataclasses import FrozenInstanceError, dataclass, field


# --8<-- [start:show]
class Meter:
    losses = []  # noqa: RUF012 - the mistake: one list, the class's
    total = 0

    def add(self, loss):
        self.losses.append(loss)  # changes the shared list
        self.total += loss  # makes an attribute of this instance


a, b = Meter(), Meter()
a.add(3)
print("b sees:", b.losses, b.total, " a's own:", vars(a))


# --8<-- [end:show]
# --8<-- [start:dataclass]
@dataclass(frozen=True)
class Split:
    name: str
    seed: int = 0


@dataclass
class Run:
    rate: float
    losses: list = field(default_factory=list)  # a new list for each run

    @property
    def best(self):
        return min(self.losses)


print(Split("test") == Split("test", 0), {Split("test"): 0.8}[Split("test")])
print(Run(0.1, [0.9, 0.4]).best, Run(0.1).losses is Run(0.1).losses)
# --8<-- [end:dataclass]
assert a.losses is b.losses is Meter.losses == [3]
assert vars(b) == {} and a.total == 3 and Meter.total == 0
try:
    Split("test").seed = 1
    raise AssertionError("a frozen instance was changed")
except FrozenInstanceError:
    pass
try:
    hash(Run(0.1))  # eq without frozen: not hashable
    raise AssertionError("a mutable dataclass was hashed")
except TypeError:
    pass
try:

    @dataclass
    class Shared:
        losses: list = []  # noqa: RUF008

    raise AssertionError("a shared default was accepted")
except ValueError:
    pass
run = Run(0.1, [3])
try:
    run.best = 2
    raise AssertionError("a property without setter was set")
except AttributeError:
    assert run.best == 3
kept = Run(0.1)
assert Run(0.1) == kept and Run(0.1) is not kept
kept.rate = "not a number"  # annotations are not checked


class Rows:  # two methods make something to loop over, slice and measure
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if not 0 <= i < 3:
            raise IndexError
        return i * i


assert list(Rows()) == [0, 1, 4] and 4 in Rows() and len(Rows()) == 3


class Fixed:  # the card
    rate = 0.1


p, q = Fixed(), Fixed()
p.rate = 0.5
Fixed.rate = 0.2
assert (p.rate, q.rate) == (0.5, 0.2)
del p.rate
assert p.rate == 0.2
Meter.total = 9  # each access searches anew
assert (a.total, b.total) == (3, 9)
del a.total
assert a.total == 9
