"""simcord as it comes, without what the sandbox's model mends."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from simcord.backend import Backend
from simcord.backend.errors import BackendError
from simcord.http import router
from simcord.http import routes as _registered  # noqa: F401  # fills the router's table


@dataclass(frozen=True, slots=True)
class Plain:
    """A guild on simcord as it comes."""

    backend: Backend
    guild_id: int
    news: int
    forum: int
    reader: int
    events: list[tuple[str, dict[str, Any]]] = field(default_factory=list)

    def call(self, method: str, path: str, json: Any = None, **options: Any) -> Any:
        return router.dispatch(self.backend, method, path, json=json, **options)

    def passes(self, method: str, path: str, json: Any = None, **options: Any) -> bool:
        """Say whether a call goes through that Discord would refuse."""
        try:
            self.call(method, path, json, **options)
        except BackendError:
            return False
        return True

    def has_no_route(self, method: str, path: str, json: Any = None) -> bool:
        try:
            self.call(method, path, json)
        except router.RouteNotImplemented:
            return True
        return False

    def say(self, text: str = "hello") -> int:
        return self.backend.create_message(self.news, self.reader, text).id

    def messages(self) -> str:
        return f"/channels/{self.news}/messages"

    def thread(self) -> Any:
        return self.backend.create_thread(self.news, "talk", self.backend.bot_user.id)
