"""Modules that are imported when somebody asks them for something."""

import importlib
import sys
from types import ModuleType


def import_late(name: str) -> None:
    """Has the module ``name`` imported at the first use of what it holds."""

    def load(attribute: str):
        if attribute.startswith("__"):
            raise AttributeError(attribute)
        if sys.modules.get(name) is late:
            del sys.modules[name]
        return getattr(importlib.import_module(name), attribute)

    late = ModuleType(name)
    late.__getattr__ = load
    sys.modules.setdefault(name, late)
