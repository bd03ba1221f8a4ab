"""What a service manager is told: ready, alive, stopping. As sd_notify(3) says it, by its socket.

And the end of its patience: a bot that is told to stop has stopped before it would be killed.
"""

import asyncio
import contextlib
import logging
import os
import socket
import threading
from collections.abc import AsyncIterator

log = logging.getLogger(__name__)

LONGEST_STOP_SECONDS = 4.5
_MICROSECONDS = 1_000_000
_BEATS = 3  # within the time after which the manager gives a service up


class Service:
    """This process, as systemd or another manager of that kind sees it; without one, nobody."""

    def __init__(self, address: str | None) -> None:
        self._address = address

    def ready(self) -> None:
        """Say that the work has begun."""
        self.tell("READY=1")

    def stop(self) -> None:
        """Say that it ends, and see to it that it does within five seconds.

        What has not ended by then is left to the next start, like after a crash.
        """
        self.tell("STOPPING=1")
        timer = threading.Timer(LONGEST_STOP_SECONDS, _leave)
        timer.daemon = True
        timer.start()

    def tell(self, state: str) -> None:
        """Send a state; a manager that is gone is nothing to stumble over."""
        if self._address is None:
            return
        with (
            contextlib.suppress(OSError),
            socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as sender,
        ):
            sender.connect(self._address)
            sender.send(state.encode())


@contextlib.asynccontextmanager
async def serving() -> AsyncIterator[Service]:
    """Give what tells the manager, and let it know that the event loop goes on."""
    address = os.environ.get("NOTIFY_SOCKET") or None
    if address is not None and address.startswith("@"):
        address = f"\0{address[1:]}"  # an abstract one: unix(7)
    service = Service(address)
    beating = asyncio.create_task(_beat(service))
    try:
        yield service
    finally:
        beating.cancel()


async def _beat(service: Service) -> None:
    wanted = os.environ.get("WATCHDOG_USEC", "")
    if not wanted.isdecimal() or os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(
        os.getpid()
    ):
        return
    while True:
        service.tell("WATCHDOG=1")
        await asyncio.sleep(int(wanted) / _MICROSECONDS / _BEATS)


def _leave() -> None:
    log.warning("stopping took too long; what is under way is finished at the next start")
    logging.shutdown()
    os._exit(0)
