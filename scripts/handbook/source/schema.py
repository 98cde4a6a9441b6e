"""YAML that contributors write, read against a schema, each fault with its line.

The schemas are JSON Schema. In one, ``description`` says how to mend what does
not fit there, and the ``title`` of the outermost what the whole is called.
"""

import difflib
import functools
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import jsonschema
import yaml

from .faults import Fault, Faults
from .files import read_text

KINDS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "names with values",
    "string": "text",
}
STRING = {"type": "string"}
NAME = {
    "type": "string",
    "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$",
    "maxLength": 100,
    "description": "use up to a hundred of a-z, 0-9 and single hyphens",
}
# Keys of these types are text for JSON Schema; an unquoted `on` is not.
TEXT = "tag:yaml.org,2002:str"


def array(item: dict, **more) -> dict:
    """The schema of a list of ``item``."""
    return {"type": "array", "items": item} | more


def mapping(value: dict) -> dict:
    """The schema of ``value`` by names."""
    return {
        "type": "object",
        "propertyNames": NAME,
        "additionalProperties": value,
    }


def record(required: tuple[str, ...], **properties: dict) -> dict:
    """The schema of these properties and no other."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(required),
        "additionalProperties": False,
    }


def read_file(
    root: Path, path: str, schema: dict
) -> tuple[Any, list[Fault], str]:
    """As ``read_yaml`` of the file ``path`` below ``root``; the last is its text."""
    try:
        text = read_text(root, path)
    except Faults as error:
        return None, error.faults, ""
    return *read_yaml(text, schema, path), text


def read_yaml(
    text: str, schema: dict, path: str, line: int = 1
) -> tuple[Any, list[Fault]]:
    """The value of ``text`` and what in it does not fit ``schema``.

    ``text`` begins at ``line`` of the file ``path``. With a fault, the value is
    not to be relied on; it is None if ``text`` is no YAML at all.
    """
    try:
        root = _compose(text)
        build = yaml.constructor.SafeConstructor().construct_document
        value = build(root) if root else None
    except (yaml.YAMLError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or str(error).splitlines()[0]
        return None, [
            Fault(
                path,
                line + (mark.line if mark else 0),
                f"not YAML: {what}",
                "quote values that hold a colon or other signs of YAML, and"
                " indent alike what belongs together",
            )
        ]
    shape = [
        Fault(path, line + mark.line, what, mend)
        for mark, what, mend in _shape(root, set())
    ]
    if shape:
        return value, shape
    errors = jsonschema.Draft202012Validator(schema).iter_errors(value)
    return value, sorted(
        {
            Fault(path, line + mark.line, what, mend)
            for error in errors
            for mark, what, mend in _told(error, root)
        }
    )


def line_in(text: str, keys: Iterable[str | int], line: int = 1) -> int:
    """The line of ``text``, valid YAML that begins at ``line``, that holds ``keys``.

    They lead from the outermost mapping or list to a key or an item.
    """
    return line + _mark(_compose(text), keys).line


@functools.lru_cache(maxsize=4)
def _compose(text: str) -> yaml.Node | None:
    # In C if it is there, which takes an eighth of the time; what is wrong is told
    # in the words of the other.
    try:
        return yaml.compose(text, getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError:
        return yaml.compose(text, yaml.SafeLoader)


def _shape(node: yaml.Node | None, seen: set[int]) -> Iterator[tuple]:
    """What JSON has no notion of: keys twice, keys that are no text, aliases."""
    if isinstance(node, yaml.CollectionNode):
        if id(node) in seen:
            yield node.start_mark, "an alias (`*`)", "write the value out"
            return
        seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        names = set()
        for key, value in node.value:
            if key.tag != TEXT:
                yield (
                    key.start_mark,
                    "a key that is no text",
                    "put it between quotes",
                )
            elif key.value in names:
                yield (
                    key.start_mark,
                    f"key `{key.value}` stands twice",
                    "keep one",
                )
            names.add(key.value)
            yield from _shape(value, seen)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _shape(item, seen)


def _told(
    error: jsonschema.ValidationError, root: yaml.Node
) -> Iterator[tuple]:
    """Place, words and remedy of ``error``, one for each key that is unknown."""
    path = list(error.absolute_path)
    if "propertyNames" in error.absolute_schema_path:
        path.append(error.instance)
    name = next(
        (f"`{k}`" for k in reversed(path) if isinstance(k, str)),
        error.schema.get("title", "this"),
    )
    mend = error.schema.get("description", "")
    match error.validator:
        case "additionalProperties":
            known = list(error.schema.get("properties", {}))
            for key in sorted(set(error.instance) - set(known)):
                near = difflib.get_close_matches(key, known, 1)
                guess = f"did you mean `{near[0]}`? " if near else ""
                yield (
                    _mark(root, [*path, key]),
                    f"unknown key `{key}`",
                    f"{guess}known are: {', '.join(known)}",
                )
            return
        case "required":
            lacking = [
                k for k in error.validator_value if k not in error.instance
            ]
            what = f"{name} lacks `{'`, `'.join(lacking)}`"
            yield _mark(root, path), what, mend or "add it"
            return
        case "enum":
            values = ", ".join(map(str, error.validator_value))
            what = f"{name} is `{error.instance}`"
            yield _mark(root, path), what, mend or f"it is one of {values}"
        case "type":
            kind = KINDS[error.validator_value]
            what = f"{name} is not {kind}"
            yield _mark(root, path), what, mend or f"write {kind}"
        case _:
            what = f"{name} does not fit: {error.message}"
            yield _mark(root, path), what, mend or "correct it"


def _mark(node: yaml.Node | None, keys: Iterable[str | int]) -> yaml.Mark:
    mark = node.start_mark if node else yaml.Mark("", 0, 0, 0, None, 0)
    for key in keys:
        if isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == key:
                    mark, node = name.start_mark, value
        elif isinstance(node, yaml.SequenceNode):
            node = node.value[key]
            mark = node.start_mark
    return mark
