"""REST calls that answer an interaction: the callback, follow-ups and the original answer."""

from __future__ import annotations

from typing import Any

from simcord.enums import CallbackType, InteractionType

from .kernel import Refusal, bad_length
from .routes_messages import require_content
from .routing import Request, Route


def _callback(request: Request) -> Any:
    model, record_id = request.model, request.id("interaction_id")
    kind, content = request.body.get("type"), request.body.get("data") or {}
    record = model.interactions.get(record_id)
    if record is not None and not record.responded:
        _check_kind(record.type, kind)
    if kind == CallbackType.CHANNEL_MESSAGE_WITH_SOURCE:
        require_content(content, request.files)
    elif kind == CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT:
        _check_choices(content.get("choices") or [])
    answer = request.forward()
    model.wake(record_id)
    return answer


def _check_kind(interaction: int, callback: Any) -> None:
    """Refuse answers that do not belong to the question, with Discord's 50035."""
    completing = interaction == InteractionType.APPLICATION_COMMAND_AUTOCOMPLETE
    choices = callback == CallbackType.APPLICATION_COMMAND_AUTOCOMPLETE_RESULT
    updating = callback in (CallbackType.DEFERRED_UPDATE_MESSAGE, CallbackType.UPDATE_MESSAGE)
    modal_twice = interaction == InteractionType.MODAL_SUBMIT and callback == CallbackType.MODAL
    command_updates = interaction == InteractionType.APPLICATION_COMMAND and updating
    if completing != choices or modal_twice or command_updates:
        raise Refusal(400, 50035, "Invalid interaction application command")


def _check_choices(choices: list[dict[str, Any]]) -> None:
    if len(choices) > 25:
        raise bad_length("data.choices", 0, 25)
    for index, choice in enumerate(choices):
        if not 1 <= len(str(choice.get("name") or "")) <= 100:
            raise bad_length(f"data.choices.{index}.name", 1, 100)
        if not 1 <= len(str(choice.get("value", ""))) <= 100:
            raise bad_length(f"data.choices.{index}.value", 1, 100)


def is_interaction(request: Request) -> bool:
    """Say whether a webhook call is about an interaction; its token must still work."""
    model = request.model
    if request.id("webhook_id") != model.application_id:
        return False
    record_id = model.interaction_tokens.get(request.args["token"])
    record = model.interactions.get(record_id or 0)
    if record is None or model.now_iso() >= (record.expires_at or ""):
        raise Refusal(401, 50027, "Invalid Webhook Token")
    return True


def follow_up(request: Request) -> Any:
    """Post a further answer, or fill in the deferred one."""
    require_content(request.body, request.files)
    sent = request.forward()
    _wake_by_token(request)
    return sent


def on_interaction_message(request: Request) -> Any:
    """Read, change or delete an answer."""
    answer = request.forward()
    _wake_by_token(request)
    return answer


def _wake_by_token(request: Request) -> None:
    request.model.wake(request.model.interaction_tokens[request.args["token"]])


ROUTES: tuple[Route, ...] = (
    ("POST", "/interactions/{interaction_id}/{token}/callback", _callback),
)
