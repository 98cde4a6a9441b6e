"""The macros that every formula may use, ``docs/assets/macros.yml``."""

from pathlib import Path

from .faults import Fault
from .schema import read_file

MACROS = "docs/assets/macros.yml"
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
    if not (root / MACROS).exists():
        mend = "write it, {} if need be"
        return {}, [Fault(MACROS, 1, "file that is missing", mend)]
    macros, faults, _ = read_file(root, MACROS, SCHEMA)
    return {} if faults else macros, faults
