"""The reasons that Discord's audit log is given."""

from urllib.parse import quote

from newsroom.models import Case

_LIMIT = 512  # URL-encoded characters; an Armenian letter is six of them


def audit_reason(text: str) -> str:
    """Cut a reason to what the audit log takes."""
    if len(quote(text, safe="")) <= _LIMIT:
        return text
    kept, left = [], _LIMIT - len(quote("…"))
    for letter in text:
        left -= len(quote(letter, safe=""))
        if left < 0:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"


def case_reason(case: Case) -> str:
    """Return the reason for what a case brings its member."""
    return audit_reason(f"{_opening(case)} {case.rule}")


def gives_case(reason: str | None, case: Case) -> bool:
    """Tell whether a reason found in Discord is that case's."""
    return (reason or "").startswith(_opening(case))


def _opening(case: Case) -> str:
    return f"Below the Line, case {case.id}:"
