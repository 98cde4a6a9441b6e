"""The two requests of a tool server, as JSON-RPC."""

import json

# --8<-- [start:show]
TOOLS = {"invert": lambda x: 1 / x}
SCHEMA = {"type": "object", "required": ["x"]}
CARD = {"name": "invert", "description": "1 / x", "inputSchema": SCHEMA}


def serve(line):
    """One JSON-RPC request (with an id) in, one response out."""
    request = json.loads(line)
    method, params = request["method"], request.get("params", {})
    reply = {"jsonrpc": "2.0", "id": request["id"]}
    if method == "tools/list":
        return reply | {"result": {"tools": [CARD]}}
    if method != "tools/call":
        return reply | {"error": {"code": -32601, "message": "no method"}}
    if params["name"] not in TOOLS:
        return reply | {"error": {"code": -32602, "message": "no tool"}}
    try:
        text, bad = str(TOOLS[params["name"]](**params["arguments"])), False
    except Exception as error:
        text, bad = str(error), True
    content = [{"type": "text", "text": text}]
    return reply | {"result": {"content": content, "isError": bad}}


for number, x in enumerate((4, 0)):
    params = {"name": "invert", "arguments": {"x": x}}
    call = {"jsonrpc": "2.0", "id": number, "method": "tools/call"}
    print(serve(json.dumps(call | {"params": params})))
# --8<-- [end:show]
assert serve('{"id": 4, "method": "tools/list"}')["result"]["tools"] == [CARD]
assert serve('{"id": 5, "method": "fly"}')["error"]["code"] == -32601
params = {"name": "double", "arguments": {}}
line = json.dumps({"id": 9, "method": "tools/call", "params": params})
assert serve(line)["error"]["code"] == -32602 and serve(line)["id"] == 9
good, bad = (
    serve(
        json.dumps(
            {
                "id": 1,
                "method": "tools/call",
                "params": {"name": "invert", "arguments": {"x": x}},
            }
        )
    )["result"]
    for x in (4, 0)
)
assert good == {"content": [{"type": "text", "text": "0.25"}], "isError": False}
assert bad["isError"] and "zero" in bad["content"][0]["text"]
params = {"name": "invert", "arguments": {"y": 4}}  # the model can mend it
line = json.dumps({"id": 2, "method": "tools/call", "params": params})
assert serve(line)["result"]["isError"] and serve(line)["jsonrpc"] == "2.0"
