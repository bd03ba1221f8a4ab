"""Where a case stands, in the words of its title, the queue and the lists that moderators see."""

from cogs.wording.text import Titles, action_title, author_name, within
from newsroom.decisions import waits_held
from newsroom.models import Case, CaseKind, CaseState
from newsroom.outcomes import DELETE
from newsroom.speech import _


def appeal_heard_text(case: Case) -> str:
    """Return the new message that tells of an appeal; the card that it replies to has the words."""
    name = author_name(case)
    return _(
        "{name} has appealed in case {case}. Why, and what you can decide, is in the "
        "message above that this replies to.",
        name=name,
        case=case.id,
    )


def case_title(case: Case, titles: Titles) -> str:
    return _("Case {case} · {subject}", case=case.id, subject=subject(case, titles))


def subject(case: Case, titles: Titles) -> str:
    """Say where a case stands, and what it is about as soon as a rule has been named."""
    return " · ".join(filter(None, (headline(case), rule_if_named(case, titles))))


def rule_if_named(case: Case, titles: Titles) -> str:
    """Return the rule that was broken; empty while nobody has named one."""
    return within(titles(case.rule)) if names_rule(case) else ""


def headline(case: Case) -> str:
    """Say in a word or two where a case stands, and whether a reply that should go is there."""
    where = _stands(case)
    if case.outcome.mendable and not _is_still_visible(case):
        return _("{where}, not all done", where=where)
    if not _is_still_visible(case):
        return where
    bare = case.kind is CaseKind.REPLY and case.state in (CaseState.OPEN, CaseState.ENFORCED)
    return _("still visible") if bare else _("{where}, still visible", where=where)


def _is_still_visible(case: Case) -> bool:
    """Tell whether Discord has not taken down yet what should be."""
    step = case.outcome.step(DELETE)
    return step is not None and not step.done and case.state is not CaseState.DISMISSED


def _stands(case: Case) -> str:
    match case.state:
        case _ if case.kind is CaseKind.SHADOW:
            return _("noted by a rule on trial")
        case CaseState.OPEN if waits_held(case):
            return action_title(case.action)
        case CaseState.OPEN if case.kind is CaseKind.REPORT:
            return _("reported")
        case CaseState.OPEN | CaseState.ENFORCED if case.kind is CaseKind.REPLY:
            return action_title(case.action)
        case CaseState.ENFORCED if case.kind is CaseKind.BLOCK:
            return _("block by a moderator")
        case CaseState.ENFORCED:
            return _("strike by a moderator")
        case CaseState.RECORDED:
            return _("in progress")
        case state:
            return _(state.value)


def names_rule(case: Case) -> bool:
    """Tell whether anybody has said which rule was broken; who reports a reply does not."""
    return case.rule != "report" and case.kind is not CaseKind.BLOCK
