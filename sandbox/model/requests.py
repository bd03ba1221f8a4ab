"""The bot's REST calls, answered as strictly as Discord answers them."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from simcord.backend.errors import SetupError
from simcord.backend.models import Message

from .interactions import Interactions
from .kernel import Refusal
from .routes_application import ROUTES as APPLICATION_ROUTES
from .routes_channels import ROUTES as CHANNEL_ROUTES
from .routes_guilds import ROUTES as GUILD_ROUTES
from .routes_interactions import ROUTES as INTERACTION_ROUTES
from .routes_messages import ROUTES as MESSAGE_ROUTES
from .routes_threads import ROUTES as THREAD_ROUTES
from .routes_webhooks import ROUTES as WEBHOOK_ROUTES
from .routing import Request, RouteTable, Upload, gap_detail

log = logging.getLogger(__name__)

TABLE = RouteTable(
    (
        *MESSAGE_ROUTES,
        *THREAD_ROUTES,
        *CHANNEL_ROUTES,
        *INTERACTION_ROUTES,
        *WEBHOOK_ROUTES,
        *GUILD_ROUTES,
        *APPLICATION_ROUTES,
    )
)
NONCE_LIVES = dt.timedelta(minutes=3)  # "the past few minutes", says Discord


class Requests(Interactions):
    """Everything the bot may ask for over HTTP."""

    def __init__(self, **options: Any) -> None:
        self._nonces: dict[tuple[int, str], tuple[int, dt.datetime]] = {}
        self._nonce_sent: str | int | None = None
        super().__init__(**options)

    def dispatch(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        params: Mapping[str, str] | None = None,
        files: Iterable[Upload] = (),
        reason: str | None = None,
    ) -> Any:
        """Answer one call of the bot; None stands for 204.

        Raises:
            Refusal: with status, code and message as Discord would send them. 501 is a gap of this
                Discord, which has then been reported to `gap_subscribers`.
        """
        found = TABLE.find(method, path)
        handler, args = found if found is not None else (Request.forward, {})
        request = Request(self, method, path, args, json, params or {}, tuple(files), reason)
        try:
            return self.plain(handler(request))
        except Refusal as error:
            detail = gap_detail(error)
            if detail is None:
                raise
            self.report_gap(method, path, detail)
            raise Refusal(501, 0, f"This sandbox cannot do that yet: {detail}") from error
        except NotImplementedError as error:
            self.report_gap(method, path, str(error))
            raise Refusal(501, 0, f"This sandbox cannot do that yet: {error}") from error
        except (SetupError, KeyError, ValueError, TypeError) as error:
            # simcord reads fields without asking whether they are there.
            log.warning("request not understood %s %s", method, path, exc_info=error)
            raise Refusal(400, 50035, f"Invalid Form Body: {error!r}") from error

    @contextmanager
    def sending_nonce(self, nonce: str | int) -> Iterator[None]:
        """Let the message made meanwhile carry this nonce in its event."""
        self._nonce_sent = nonce
        try:
            yield
        finally:
            self._nonce_sent = None

    def message_with_nonce(self, channel_id: int, nonce: str | int) -> Message | None:
        """Return the bot's message that was sent there with this nonce a short while ago."""
        message_id, sent_at = self._nonces.get((channel_id, str(nonce)), (0, self.clock.now()))
        if self.clock.now() - sent_at > NONCE_LIVES:
            return None
        return self.messages.get(channel_id, {}).get(message_id)

    def remember_nonce(self, channel_id: int, nonce: str | int, message_id: int) -> None:
        """Keep a nonce for as long as Discord does."""
        self.forget_old_nonces()
        self._nonces[channel_id, str(nonce)] = (message_id, self.clock.now())

    def forget_old_nonces(self) -> None:
        """Drop the nonces that no longer count."""
        now = self.clock.now()
        for key in [key for key, (_, at) in self._nonces.items() if now - at > NONCE_LIVES]:
            del self._nonces[key]

    def announce_message_create(self, message: Message) -> None:
        """Publish a message, with the nonce of the request that made it."""
        payload = self.message_payload(message)
        payload["nonce"] = self._nonce_sent
        self.emit("MESSAGE_CREATE", payload)
