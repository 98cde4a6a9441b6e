"""The order in which super() goes through the classes; a descriptor."""


# --8<-- [start:show]
class Trainer:
    def step(self):
        return ["train"]


class Logs(Trainer):
    def step(self):
        return ["log", *super().step()]


class Clips(Trainer):
    def step(self):
        return ["clip", *super().step()]


class Both(Logs, Clips):
    pass


print([c.__name__ for c in Both.__mro__], Both().step())


# --8<-- [end:show]
# --8<-- [start:descriptor]
class Positive:
    """A descriptor: one check, for any attribute of any class."""

    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, instance, value):
        if not value > 0:  # refuses NaN too
            raise ValueError(f"{self.name} = {value}")
        vars(instance)[self.name] = value


class Settings:
    rate, size = Positive(), Positive()


settings = Settings()
settings.rate = 0.1
try:
    settings.size = 0
except ValueError as error:
    print("refused:", error, " kept:", settings.rate)
# --8<-- [end:descriptor]
assert Both.__mro__[1:4] == (Logs, Clips, Trainer)
assert type("Turned", (Clips, Logs), {})().step() == ["clip", "log", "train"]
assert Both().step() == ["log", "clip", "train"]  # each class once
try:
    type("Odd", (Trainer, Logs), {})
    raise AssertionError("an inconsistent order was accepted")
except TypeError:
    pass
try:
    settings.rate = float("nan")
    raise AssertionError("NaN was accepted")
except ValueError:
    pass
assert vars(settings) == {"rate": 0.1}


# the card
class A:
    def f(self):
        return [1]


class B(A):
    def f(self):
        return [2, *super().f()]


class C(A):
    def f(self):
        return [3, *super().f()]


class D(B, C):
    pass


assert D().f() == [2, 3, 1]
B.f = lambda self: [2, *A.f(self)]
assert D().f() == [2, 1]
