"""A schema validator, and a loop that sends the faults back."""

import json

# --8<-- [start:show]
TYPES = {"object": dict, "array": list, "string": str, "integer": int}


def validate(value, schema, path="$"):
    """List of faults, empty if the value fits the schema."""
    kind = schema["type"]
    if not isinstance(value, TYPES[kind]) or isinstance(value, bool):
        return [f"{path}: not of type {kind}"]
    faults = []
    if "enum" in schema and value not in schema["enum"]:
        faults.append(f"{path}: not one of {schema['enum']}")
    if kind == "integer" and value < schema.get("minimum", value):
        faults.append(f"{path}: below {schema['minimum']}")
    if kind == "array":
        for i, item in enumerate(value):
            faults += validate(item, schema["items"], f"{path}[{i}]")
    if kind == "object":
        for name in schema["required"]:
            if name not in value:
                faults.append(f"{path}.{name}: missing")
        for name, item in value.items():
            here, part = f"{path}.{name}", schema["properties"].get(name)
            if part is None:
                faults.append(f"{here}: unknown")
            else:
                faults += validate(item, part, here)
    return faults


# --8<-- [end:show]
# --8<-- [start:run]
def ask(model, schema, attempts):
    """Value (or None) and the faults of each failed attempt."""
    faults, log = [], []
    for _ in range(attempts):
        text = model(faults)
        try:
            value = json.loads(text)
            faults = validate(value, schema)
        except json.JSONDecodeError as error:
            faults = [f"not JSON: {error.msg}"]
        if not faults:
            return value, log
        log.append(faults)
    return None, log


schema = {
    "type": "object",
    "required": ["city", "nights"],
    "properties": {
        "city": {"type": "string", "enum": ["Rome", "Oslo"]},
        "nights": {"type": "integer", "minimum": 1},
    },
}
script = iter(
    ['{"city": "Rom"', '{"city": "Rom"}', '{"city": "Rome", "nights": 2}']
)
value, log = ask(lambda faults: next(script), schema, attempts=3)
print(*log, value, sep="\n")
# --8<-- [end:run]
assert value == {"city": "Rome", "nights": 2} and len(log) == 2
heard = []  # the model hears the faults of its last attempt only
none, log = ask(lambda faults: heard.append(faults) or "[]", schema, 2)
assert none is None and len(log) == 2
assert heard == [[], ["$: not of type object"]]
assert validate({"city": "Oslo", "nights": 3}, schema) == []
assert validate({"city": "Oslo", "nights": True}, schema) == [
    "$.nights: not of type integer"
]
assert validate({"city": "Oslo", "nights": 0, "pet": "cat"}, schema) == [
    "$.nights: below 1",
    "$.pet: unknown",
]
assert validate({"nights": 1}, schema) == ["$.city: missing"]
assert validate([], schema) == ["$: not of type object"]
rooms = {"type": "array", "items": schema}
assert validate([{"city": "Oslo", "nights": 1}, 7], rooms) == [
    "$[1]: not of type object"
]
assert validate([], rooms) == []
# all faults, each with its whole path
assert validate([{"city": "Oslo", "nights": 0}, {"city": "Rome"}], rooms) == [
    "$[0].nights: below 1",
    "$[1].nights: missing",
]
pair = {"type": "object", "required": [], "properties": {"stay": schema}}
assert validate({"stay": {"city": 5, "nights": 1}}, pair) == [
    "$.stay.city: not of type string"
]
# parts plus required names met, once for each object
names = {str(i): {"type": "string"} for i in range(7)}
wide = {"type": "object", "required": [*names], "properties": names}
assert len(validate([{}] * 9, {"type": "array", "items": wide})) == 7 * 9
