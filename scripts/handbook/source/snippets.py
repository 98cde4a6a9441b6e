"""What snippets may import and print."""

from collections.abc import Iterator

from .faults import Fault

#: ``<idea>_torch.py`` beside ``<idea>.py`` is run and need not be shown.
FRAMEWORKS = ("jax", "keras", "lightgbm", "tensorflow", "torch", "xgboost")


def unprintable(text: str, path: str) -> Iterator[Fault]:
    """The lines of ``text``, kept in the file ``path``, that no page shows as it is."""
    for number, line in enumerate(text.split("\n"), 1):
        signs = sorted({sign for sign in line if not sign.isprintable()})
        if signs:
            yield Fault(
                path,
                number,
                f"output holds {', '.join(map(ascii, signs))}",
                "print plain lines: no colours, tabs or carriage returns",
            )
