"""How a REST call finds its handler: ours first, simcord's otherwise."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import IO, TYPE_CHECKING, Any

from simcord.http import router
from simcord.http import routes as _registered  # noqa: F401  # fills the router's table

from .kernel import Refusal, invalid_form

if TYPE_CHECKING:
    from .requests import Requests


@dataclass(slots=True)
class Upload:
    """A file of a multipart request, in the shape simcord reads."""

    filename: str
    fp: IO[bytes]
    description: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One REST call of the bot."""

    model: Requests
    method: str
    path: str
    args: Mapping[str, str]
    json: Any
    params: Mapping[str, str]
    files: tuple[Upload, ...]
    reason: str | None

    def id(self, name: str) -> int:
        """Return an id out of the path."""
        value = self.args[name]
        if not (value.isascii() and value.isdecimal()):
            raise invalid_form(name, "NUMBER_TYPE_COERCE", f'Value "{value}" is not snowflake.')
        return int(value)

    @property
    def body(self) -> dict[str, Any]:
        """The JSON object sent, or an empty one."""
        return self.json if isinstance(self.json, dict) else {}

    def flag(self, name: str) -> bool:
        """Say whether a query parameter is switched on."""
        return str(self.params.get(name, "")).lower() in ("1", "true")

    def number(self, name: str, default: int, least: int, most: int) -> int:
        """Return a whole number out of the query, within Discord's bounds."""
        raw = str(self.params.get(name, default))
        if not raw.isdecimal() or not least <= int(raw) <= most:
            raise invalid_form(
                name, "NUMBER_TYPE_RANGE", f"int value should be between {least} and {most}."
            )
        return int(raw)

    def with_body(self, json: Any) -> Request:
        """Return the same call with another body."""
        return replace(self, json=json)

    def with_path(self, path: str) -> Request:
        """Return the same call for another address."""
        return replace(self, path=path)

    def forward(self) -> Any:
        """Let simcord handle the call."""
        return router.dispatch(
            self.model,
            self.method,
            self.path,
            json=self.json,
            params=dict(self.params),
            files=list(self.files),
            reason=self.reason,
            message_content_access=self.may_read_content,
        )

    @property
    def may_read_content(self) -> bool:
        """Whether the developer portal lets this bot read what others write."""
        return "message_content" in self.model.approved_intents

    def context(self) -> router.RequestContext:
        """Return what simcord's own handlers work with."""
        return router.RequestContext(
            self.model,
            dict(self.args),
            json=self.json,
            params=dict(self.params),
            files=list(self.files),
            reason=self.reason,
            method=self.method,
            path=self.path,
            message_content_access=self.may_read_content,
        )


Handler = Callable[[Request], Any]
Route = tuple[str, str, Handler]


class RouteTable:
    """The calls that are handled here, by method and template."""

    def __init__(self, routes: tuple[Route, ...]) -> None:
        self._by_shape: dict[tuple[str, int], list[tuple[list[str], Handler]]] = {}
        for method, template, handler in routes:
            parts = template.strip("/").split("/")
            self._by_shape.setdefault((method, len(parts)), []).append((parts, handler))

    def find(self, method: str, path: str) -> tuple[Handler, dict[str, str]] | None:
        """Return the first handler whose template fits, and the path's variable parts."""
        parts = path.strip("/").split("/")
        for template, handler in self._by_shape.get((method, len(parts)), ()):
            pairs = list(zip(template, parts, strict=True))
            if all(want.startswith("{") or want == got for want, got in pairs):
                return handler, {want[1:-1]: got for want, got in pairs if want.startswith("{")}
        return None


def gap_detail(error: Refusal) -> str | None:
    """Return what simcord could not do, or None when the refusal is Discord's own."""
    if isinstance(error, router.RouteNotImplemented | router.UnsupportedField):
        return error.message
    return None
