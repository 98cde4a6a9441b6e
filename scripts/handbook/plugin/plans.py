"""The study plans: as tables for their page, and as data to lay over days.

``study/cards/plans.js`` has, for each role, its steps and the order and hours that
each plan gives them.
"""

from itertools import count
from posixpath import relpath

from ..source.pages import Page
from ..source.plans import Plan, Step
from .render import render


def list_plans(plans: list[Plan], pages: list[Page], length: str) -> str:
    """Markdown: the plan of this length for each role, for a page of ``study/``."""
    written = {page.path for page in pages}
    return render(
        "plans.md",
        plans=[
            (plan, lacking, plan.hours - _hours(plan, lacking))
            for plan in plans
            if plan.length == length
            for lacking in [_to_come(plan, written)]
        ],
        link=lambda page: relpath(page, "study"),
    )


def list_hours(plans: list[Plan]) -> str:
    """Markdown: a table of the plans' hours, by length and role."""
    lengths = {plan.length: [] for plan in plans}
    for plan in plans:
        lengths[plan.length].append(plan)
    return render("plan-hours.md", lengths=list(lengths.values()))


def plan_data(plans: list[Plan], pages: list[Page]) -> dict:
    """What the page lays over the days to an interview.

    By role: ``steps`` as id -> [title, address or "", whether it is to come,
    note], and by length the order, as rows of [id, hours]; mock interviews are
    counted. By length: its title and days.
    """
    written = {page.path for page in pages}
    roles: dict[str, dict] = {}
    lengths: dict[str, dict] = {}
    for plan in plans:
        role = roles.setdefault(
            plan.role, {"title": plan.role_title, "steps": {}, "orders": {}}
        )
        lengths[plan.length] = {
            "title": plan.length_title,
            "days": 7 * plan.weeks,
        }
        mocks = count(1)
        lacking = {step.id for step in _to_come(plan, written)}
        role["orders"][plan.length] = [
            [
                *([step.id, round(row.share, 2)] for step in row.steps),
                *([f"mock-{next(mocks)}", m / 60] for m in row.mocks),
            ]
            for row in plan.rows
        ]
        role["steps"] |= {
            step.id: [
                step.title,
                _address(step.page),
                step.id in lacking,
                step.note,
            ]
            for row in plan.rows
            for step in row.steps
        }
    return {"roles": roles, "lengths": lengths}


def _to_come(plan: Plan, written: set[str]) -> list[Step]:
    return [
        step
        for row in plan.rows
        for step in row.steps
        if step.chapter and step.chapter.path not in written
    ]


def _hours(plan: Plan, steps: list[Step]) -> float:
    """What ``steps`` take of ``plan``."""
    return sum(row.share for row in plan.rows for s in row.steps if s in steps)


def _address(page: str) -> str:
    """Of the Markdown page or the lab ``page`` in the built site."""
    path, sign, anchor = page.partition("#")
    return f"{path.rpartition('.')[0]}.html{sign}{anchor}" if path else ""
