"""The search index: formulas as a reader would type them."""

import json
from pathlib import Path

from ..markdown.mathematics import Store


def write_plain_formulas(site: Path, store: Store) -> None:
    """Puts plain text in the place of the tokens in the index of ``site``."""
    index = site / "search" / "search_index.json"
    search = json.loads(index.read_text(encoding="utf-8"))
    for entry in search["docs"]:
        for field in ("title", "text"):
            entry[field] = store.plain(entry[field])
    text = json.dumps(search, ensure_ascii=False, separators=(",", ":"))
    index.write_text(text, encoding="utf-8")
