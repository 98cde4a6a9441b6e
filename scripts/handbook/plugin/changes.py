"""What changes in a folder, told by the system: for ``mkdocs serve``."""

from watchdog.events import (
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
)
from watchdog.observers import Observer

CHANGES = [
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]


class Changes(Observer):
    """Tells of changes alone: a build reads what is watched."""

    def schedule(self, handler, path, **options):
        return super().schedule(handler, path, event_filter=CHANGES, **options)
