"""What the built site says of the book as a whole, for the exports."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from ..source.faults import Fault, Faults

FILE = "imprint.json"


@dataclass(frozen=True)
class Imprint:
    """As mkdocs.yml has it; ``site_url`` ends with a slash."""

    site_name: str
    site_description: str
    site_author: str
    site_url: str
    repo_url: str
    copyright: str


def write_imprint(site: Path, imprint: Imprint) -> None:
    """Writes it into the built ``site``."""
    text = json.dumps(asdict(imprint), indent=2, ensure_ascii=False)
    (site / FILE).write_text(text + "\n", encoding="utf-8")


def read_imprint(site: Path) -> Imprint:
    """Reads it from the built ``site``.

    Raises:
        ValueError: there is none.
        Faults: something is not said.
    """
    try:
        said = json.loads((site / FILE).read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise ValueError(f"{site}/ is not built; run `make site`") from None
    if lacking := [name for name, value in said.items() if not value]:
        what = f"lacks {', '.join(lacking)}, which exports print"
        raise Faults([Fault("mkdocs.yml", 1, what, "add it, run `make site`")])
    return Imprint(**said)
