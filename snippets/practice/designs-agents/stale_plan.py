"""Check the rest of a plan before each step, not only the next step."""

# --8<-- [start:show]
STEPS = {  # needs, adds, removes
    "backup": ({"database up"}, {"copy"}, set()),
    "migrate": ({"copy"}, {"new schema"}, {"old schema"}),
    "deploy": ({"new schema", "window open"}, {"new app"}, set()),
}


def first_invalid(plan, state, steps, goal):
    """Index of the first step whose needs will not hold if the rest of the
    plan runs from state; len(plan) if the goal is missed; None if all holds.
    """
    state = set(state)  # a copy, changed in place
    for i, name in enumerate(plan):
        needs, adds, removes = steps[name]
        if not needs <= state:
            return i
        state -= removes
        state |= adds
    return None if goal <= state else len(plan)
    # --8<-- [end:show]


# --8<-- [start:run]
def execute(plan, state, goal, look_ahead):
    """The window closes after the backup; what has run, and what is left."""
    done = []
    while plan:
        rest, wanted = (plan, goal) if look_ahead else (plan[:1], set())
        fails = first_invalid(rest, state, STEPS, wanted)
        if fails is not None:
            return done, "re-plan" if fails else "stuck"
        _, adds, removes = STEPS[plan[0]]
        state = (state - removes) | adds
        done, plan = [*done, plan[0]], plan[1:]
        state = state - {"window open"} if done == ["backup"] else state
    return done, "done"


begin = {"database up", "old schema", "window open"}
for look_ahead in (False, True):
    print(*execute(list(STEPS), begin, {"new app"}, look_ahead))
# --8<-- [end:run]
plan, goal = list(STEPS), {"new app"}
assert first_invalid(plan, begin, STEPS, goal) is None
assert first_invalid(plan, begin - {"window open"}, STEPS, goal) == 2
assert first_invalid(plan[1:], begin, STEPS, goal) == 0
assert first_invalid(plan[:2], begin, STEPS, goal) == 2
assert first_invalid(plan, begin, STEPS, {"old schema"}) == 3  # removed
assert first_invalid([], begin, STEPS, {"old schema"}) is None
assert begin == {"database up", "old schema", "window open"}  # untouched
assert execute(plan, begin, goal, True)[0] == ["backup"]
assert execute(plan, begin, goal, False)[0] == ["backup", "migrate"]
