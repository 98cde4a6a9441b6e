"""The platform: the path of a call, and how versions change (figure)."""

import runpy
from pathlib import Path

DIAGRAM = Path(__file__).parents[1] / "system-design" / "diagram.py"

fig = runpy.run_path(str(DIAGRAM))["Diagram"](3)
fig.box(
    "C0",
    tenants=(1, 4, "tenants: chat, agents, documents", 3),
    gateway=(0.5, 3, "gateway: identity, token buckets, input check", 2),
    router=(0.5, 2, "router: small or large, by tenant's policy", 2),
    small=(0, 1, "fair queue,\nsmall model"),
    large=(1, 1, "fair queue, large\nmodel, prefixes"),
    output=(0.5, 0, "output check, stream; tools in sandboxes", 2),
)
fig.box(
    "C1",
    canary=(2, 3, "shadow, canary,\nroll back"),
    registry=(2, 2, "registry: model,\nprompt, tools"),
    suites=(2, 1, "suites of each\ntenant: gate"),
    traces=(2, 0, "traces, tokens,\ncosts"),
)
fig.chain("tenants", "gateway", "router", "small", "output")
fig.chain("router", "large", "output", "traces", "suites", "registry", "router")
fig.chain("canary", "registry")
# whichever model answers, its output is checked
assert {a for a, b in fig.arrows if b == "output"} == {"small", "large"}
fig.save("platform_diagram.svg")
