"""The site's one stylesheet: a phone waits for each that a page names.

Without this plugin a page names Material's and ours, as in any MkDocs site.
"""

import re
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from ..source.faults import Fault, line_of

TARGET = "assets/style.css"
MATERIAL = "assets/stylesheets/"
# Material's rules for what no page has: a browser tries them on every element. The
# last one has all elements styled twice more at each start, where nothing moves.
UNUSED = re.compile(r"\.tabbed-|\[data-md-color-switching\]")
RULE = re.compile(r"([^{};]+)\{[^{}]*\}")
COMMA = re.compile(r",(?![^(]*\))")


def join_styles(files: Files, config: MkDocsConfig) -> None:
    """Puts one file in the place of Material's stylesheets and ``extra_css``.

    All of them lie in ``assets/`` or name no other file.
    """
    material = [file for file in files if file.src_uri.startswith(MATERIAL)]
    ours = [_find(files, config, name) for name in config.extra_css]
    style = [
        without_unused(file.content_string)
        for file in sorted(material, key=lambda file: file.src_uri)
        if file.src_uri.endswith(".css")
    ] + [file.content_string for file in ours]
    for file in material + ours:
        files.remove(file)
    config.extra_css = []
    config.extra["style"] = TARGET
    files.append(File.generated(config, TARGET, content="\n".join(style)))


def _find(files: Files, config: MkDocsConfig, name: str) -> File:
    if file := files.get_file_from_path(name):
        return file
    path = Path(config.config_file_path)
    fault = Fault(
        path.name,
        line_of(path.read_text("utf-8"), name),
        f"no file docs/{name}",
        "name one in extra_css that is there",
    )
    raise PluginError(str(fault))


def without_unused(style: str) -> str:
    """``style``, which has no comments, without the selectors of ``UNUSED``."""

    def used(rule: re.Match) -> str:
        selectors = COMMA.split(rule[1])
        left = [s for s in selectors if not UNUSED.search(s)]
        if len(left) == len(selectors):
            return rule[0]
        return ",".join(left) + rule[0][len(rule[1]) :] if left else ""

    return RULE.sub(used, style)
