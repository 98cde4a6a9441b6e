"""Two ways to write a context manager, and a third that forgets."""

import contextlib
from types import SimpleNamespace


# --8<-- [start:show]
class Evaluation:
    def __init__(self, model):
        self.model = model

    def __enter__(self):
        self.was, self.model.training = self.model.training, False
        return self.model

    def __exit__(self, kind, error, trace):
        self.model.training = self.was  # not True: blocks may be nested
        return False  # an exception goes on


@contextlib.contextmanager
def evaluation(model):
    was, model.training = model.training, False
    try:
        yield model
    finally:
        model.training = was


@contextlib.contextmanager
def forgetful(model):
    was, model.training = model.training, False
    yield model
    model.training = was  # not reached after an exception


# --8<-- [end:show]
# --8<-- [start:run]
for manager in Evaluation, evaluation, forgetful:
    model = SimpleNamespace(training=True)
    try:
        with manager(model) as m:
            inside = m.training
            raise ZeroDivisionError("an empty batch")
    except ZeroDivisionError as error:
        print(
            f"{manager.__name__:10} inside {inside}, after {model.training}:",
            error,
        )
# --8<-- [end:run]
for manager in Evaluation, evaluation:
    for was in True, False:  # back to what it was, not to True
        for fails in True, False:
            model = SimpleNamespace(training=was)
            seen = None
            try:
                with manager(model):
                    with manager(model):
                        assert not model.training
                    assert not model.training
                    if fails:
                        raise KeyError("inside")
            except KeyError as error:
                seen = error
            assert model.training is was and (seen is not None) == fails
model = SimpleNamespace(training=True)
with contextlib.suppress(KeyError), forgetful(model):
    raise KeyError
assert not model.training


class Swallow(Evaluation):
    def __exit__(self, kind, error, trace):
        super().__exit__(kind, error, trace)
        return True  # this is what hides an exception


with Swallow(model):
    raise KeyError
