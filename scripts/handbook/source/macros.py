"""The macros that every formula may use, ``docs/assets/macros.yml``."""

from pathlib import Path

from .faults import Fault
from .schema import read_yaml

MACROS = Path("docs/assets/macros.yml")
SCHEMA = {
    "title": "the file",
    "type": "object",
    "propertyNames": {
        "pattern": r"^\\[A-Za-z]+$",
        "description": r"call a macro \name, in letters alone",
    },
    "additionalProperties": {
        "type": "string",
        # Between double quotes YAML takes \b, \t and others for control signs.
        "pattern": r"^[^\x00-\x1f]+$",
        "description": r"write what stands for it: \R: '\mathbb{R}'",
    },
    "description": r"write lines like \R: '\mathbb{R}'",
}


def read_macros(root: Path) -> tuple[dict[str, str], list[Fault]]:
    r"""The TeX of each macro by its name with the backslash, and what is wrong.

    There are none if anything is wrong.
    """
    path = MACROS.as_posix()
    file = root / MACROS
    if not file.exists():
        return {}, [
            Fault(path, 1, "file that is missing", "write it, {} if need be")
        ]
    text = file.read_text(encoding="utf-8")
    macros, faults = read_yaml(text, SCHEMA, path)
    return {} if faults else macros, faults
