"""Appeals, and reports of closed cases, are heard: a new message for moderators, once."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from newsroom.models import Case, CaseState
from newsroom.outcomes import APPEAL
from sandbox.world.faults import Drop, Fault
from tests.cogs.faults import Call, befall, case_when, hurry
from tests.cogs.newsroom import FOUL, POLICY, Newsroom, at_work, opened, words_of
from tests.cogs.retrying import SOON
from tests.engines import on_both_engines

HEARD = "has appealed in case 1."
WHY = "It is the title of a play."
SAY = Call("say", "POST", "/channels/{moderators}/messages")
REDRAW = Call("redrawn card", "PATCH", "/channels/{moderators}/messages/*")
TROUBLE = {"503": Fault(status=503), "no answer": Fault(drop=Drop.ANSWER, times=2)}


@pytest.fixture(autouse=True)
def _hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    hurry(monkeypatch)


async def struck(newsroom: Newsroom) -> dict[str, Any]:
    """Let a reader break a rule, and return the notice of it."""
    thread = await newsroom.publish()
    await newsroom.send("Ani", thread, FOUL)
    await newsroom.case(1, state="enforced")
    return await newsroom.dm("Ani", having="Your reply was removed")


async def appeal(newsroom: Newsroom, text: str = WHY) -> str:
    form = await newsroom.click("Ani", await struck(newsroom), "case:1:appeal")
    return await newsroom.submit("Ani", form, text=text)


async def heard(newsroom: Newsroom) -> list[dict[str, Any]]:
    """Return the messages that tell the moderators of the appeal."""
    messages = await newsroom.messages("Mariam", newsroom.channel("moderators"))
    return [message for message in messages if HEARD in words_of(message)]


def is_announced(case: Case) -> bool:
    return case.outcome.did(APPEAL) and case.pending is None


@on_both_engines
async def test_appeal_is_a_new_message_that_replies_to_the_card(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        assert "with the moderators" in await appeal(newsroom)
        (message,) = await heard(newsroom)
        card = await newsroom.card(1, having=WHY)
        assert message["message_reference"]["message_id"] == card["id"]
        assert int(message["id"]) > int(card["id"])
        assert message["content"].startswith("Ani has appealed")
        assert not message["mention_roles"]
        assert "appeal" not in card["embeds"][0]["fields"][3]["value"].lower()
        shown = await newsroom.command("Mariam", "case show", card["channel_id"], case=1)
        assert "done by the bot: moderators told of the appeal" in shown


async def test_appeal_mentions_the_role_that_the_policy_names(tmp_path: Path) -> None:
    async with opened(tmp_path, POLICY + "appeals: {mention: Editors}\n") as newsroom:
        roles = newsroom.bot.guilds[0].roles
        editors = next(str(role.id) for role in roles if role.name == "Editors")
        await appeal(newsroom)
        (message,) = await heard(newsroom)
        assert message["mention_roles"] == [editors]


async def test_appeal_is_heard_though_the_role_to_mention_is_gone(tmp_path: Path) -> None:
    async with opened(tmp_path, POLICY + "appeals: {mention: Nobody}\n") as newsroom:
        await appeal(newsroom)
        (message,) = await heard(newsroom)
        assert not message["mention_roles"]


@pytest.mark.parametrize("fault", TROUBLE.values(), ids=TROUBLE)
@pytest.mark.parametrize("call", [SAY, REDRAW], ids=str)
async def test_appeal_is_heard_once_when_trouble_has_passed(
    tmp_path: Path, call: Call, fault: Fault
) -> None:
    async with opened(tmp_path, retry_every=SOON) as newsroom:
        notice = await struck(newsroom)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        befall(newsroom, call, fault)
        await newsroom.submit("Ani", form, text=WHY)
        await case_when(newsroom, 1, is_announced)
        assert len(await heard(newsroom)) == 1


async def test_appeal_that_could_not_be_said_is_said_by_the_next_run(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        notice = await struck(newsroom)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        befall(newsroom, SAY, Fault(status=503, times=None))
        await newsroom.submit("Ani", form, text=WHY)
        assert await heard(newsroom) == []
        await newsroom.bot.close()
        newsroom.sandbox.faults.clear()
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await case_when(newsroom, 1, is_announced)
            assert len(await heard(newsroom)) == 1


async def test_appeal_that_was_decided_before_it_could_be_said_is_not_said(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        notice = await struck(newsroom)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        befall(newsroom, SAY, Fault(status=503, times=None))
        await newsroom.submit("Ani", form, text=WHY)
        newsroom.sandbox.faults.clear()
        await newsroom.click("Mariam", await newsroom.card(1, having=WHY), "case:1:uphold")
        await newsroom.bot.parts.follow_through.finish_all(newsroom.bot.guilds[0].id)
        case = await newsroom.bot.parts.stores.cases.get(1)
        assert case is not None
        assert (case.state, case.pending) == (CaseState.UPHELD, None)
        assert await heard(newsroom) == []


async def test_appeal_replies_to_the_card_posted_anew_when_somebody_deleted_it(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        notice = await struck(newsroom)
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        card = await newsroom.card(1)
        channel = newsroom.bot.get_partial_messageable(int(card["channel_id"]))
        await channel.get_partial_message(int(card["id"])).delete()
        await newsroom.submit("Ani", form, text=WHY)
        (message,) = await heard(newsroom)
        anew = await newsroom.card(1, having=WHY)
        assert message["message_reference"]["message_id"] == anew["id"]


async def test_report_of_a_reply_whose_case_was_closed_is_a_new_message(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")

        async def report(text: str) -> str:
            menu = {"channel": thread, "name": "Report to moderators", "message": reply["id"]}
            form = await newsroom.act("Joe", "menu", **menu)
            return await newsroom.submit("Joe", form, text=text)

        await report("It frightens me")
        card = await newsroom.card(1)
        await newsroom.click("Mariam", card, "case:1:dismiss")
        assert "have your report" in await report("He has changed it into a threat")
        anew = await newsroom.card(2, having="changed it into a threat")
        assert anew["message_reference"]["message_id"] == card["id"]
        assert "reported already" in await report("I mean it, really")
        assert await newsroom.bot.parts.stores.cases.get(3) is None


@pytest.mark.parametrize(
    "terse", ["No", "?!?!?!?!?!?!", "\u0548\u0579 \u0567\u0580", "*_*\n" * 240]
)
async def test_appeal_of_a_word_or_two_is_asked_for_more_and_given_back(
    tmp_path: Path, terse: str
) -> None:
    async with opened(tmp_path) as newsroom:
        form = await newsroom.click("Ani", await struck(newsroom), "case:1:appeal")
        answer = await newsroom.act(
            "Ani", "submit", interaction=form["interaction"], values={"text": terse}
        )
        more = words_of(answer["message"])
        assert "Nothing has been sent yet" in more
        for line in terse.split("\n"):
            assert line in more.replace("\\", "")
        case = await newsroom.case(1)
        assert (case.state, case.appeal) == (CaseState.ENFORCED, None)
        assert await heard(newsroom) == []
        again = await newsroom.click("Ani", answer["message"], "case:1:appeal")
        assert "with the moderators" in await newsroom.submit("Ani", again, text=WHY)
        assert len(await heard(newsroom)) == 1


async def test_report_with_a_word_is_asked_for_more_and_may_be_empty(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "I know what you did.")
        menu = {"channel": thread, "name": "Report to moderators", "message": reply["id"]}
        form = await newsroom.act("Joe", "menu", **menu)
        more = await newsroom.submit("Joe", form, text="Bad")
        assert "Nothing has been sent yet" in more
        assert "> Bad" in more
        assert await newsroom.bot.parts.stores.cases.get(1) is None
        form = await newsroom.act("Joe", "menu", **menu)
        assert "have your report" in await newsroom.submit("Joe", form, text="")
