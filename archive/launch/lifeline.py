"""A pipe whose end tells a child process that its parent has died, in whatever way."""

import os
import threading
from collections.abc import Callable, Mapping

VARIABLE = "ARCHIVE_LIFELINE"  # the number of the inherited descriptor


class Lifeline:
    """The parent's side: lives as long as the parent does."""

    def __init__(self) -> None:
        self.descriptor, self._held = os.pipe()

    def environment(self) -> Mapping[str, str]:
        """What a child's environment must hold; it also has to inherit `descriptor`."""
        return {**os.environ, VARIABLE: str(self.descriptor)}


def watch(at_end: Callable[[], None]) -> None:
    """Call `at_end` in a thread of its own when the parent has died; does nothing in a process without a lifeline."""
    descriptor = os.environ.get(VARIABLE, "")
    if descriptor.isdecimal():
        threading.Thread(target=_wait, args=(int(descriptor), at_end), daemon=True, name="lifeline").start()


def _wait(descriptor: int, at_end: Callable[[], None]) -> None:
    os.read(descriptor, 1)  # nobody writes: returns when the other end is closed
    at_end()
