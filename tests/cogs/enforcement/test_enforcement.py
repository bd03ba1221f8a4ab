"""What happens to a reply that breaks a rule, as its author, others and moderators see it."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

from sqlalchemy import event

from newsroom.models import Action, CaseState, SanctionKind
from tests.cogs.newsroom import FOUL, POLICY, at_work, button_ids, decisions, opened, words_of
from tests.engines import on_both_engines


@on_both_engines
async def test_foul_reply_goes_comes_back_by_message_and_stands_in_the_record(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        case = await newsroom.case(1, state="enforced")
        notice = await newsroom.dm("Ani", having="Your reply was removed")
        card = await newsroom.card(1, having="settled")

        assert case.parts[0].text == FOUL
        assert [v.evidence for v in case.violations] == ["fucking"]
        assert [step.name for step in case.outcome.steps if step.done] == ["delete", "message"]
        (strike,) = await newsroom.bot.parts.stores.cases.strikes_of_case(1)
        assert (strike.points, strike.rule) == (1, "profanity")

        assert "this is __**fucking**__ nonsense" in words_of(notice)
        assert "This is a warning." in words_of(notice)
        assert "At 2 points, you cannot write in this server for 1 hour." in words_of(notice)
        assert button_ids(notice) == ["case:1:appeal", "case:1:standing", "policy:full"]
        assert decisions(card) == ["case:1:pardon", "case:1:restore"]


async def test_foul_reply_is_written_down_and_looked_up_in_six_transactions(
    tmp_path: Path,
) -> None:
    about_cases = ("cases", "strikes", "handled", "blocks", "case_events")
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        used: set[int] = set()
        kept: list[object] = []  # so that no number is given twice

        def note(connection: Any, _cursor: object, statement: str, *_: object) -> None:
            words = statement.replace(".", " ").split()
            if any(table in words for table in about_cases):
                kept.append(connection.get_transaction())
                used.add(id(kept[-1]))

        event.listen(newsroom.bot.parts.database._engine.sync_engine, "before_cursor_execute", note)
        reply = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, reply)
        await newsroom.card(1, having="settled")
        judging = newsroom.bot.parts.enforcer.turn(
            newsroom.bot.guilds[0].id, int(newsroom.user("Ani"))
        )
        async with judging:  # until all of it is written down
            assert len(used) == 6  # looked up, opened; told, closed; drawn, settled


async def test_clean_reply_stays_and_costs_no_query(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        open_discussions = newsroom.bot.parts.open_discussions
        statements: list[str] = []

        def note(_connection: Any, _cursor: Any, statement: str, *_: object) -> None:
            # The feed goes on being read, and marks are stored now and then by an UPDATE.
            of_articles = any(
                word in statement for word in ("deliveries", "articles", "feeds", "digest_lines")
            )
            if statement.startswith(("SELECT", "INSERT")) and not of_articles:
                statements.append(statement)

        engine = newsroom.bot.parts.stores.cases._database._engine.sync_engine
        event.listen(engine, "before_cursor_execute", note)
        clean = await newsroom.send("Ani", thread, "A fair account of a hard week.")

        async def judged() -> bool:
            return open_discussions.mark(int(thread)) >= int(clean["id"])

        await newsroom.until(judged)
        event.remove(engine, "before_cursor_execute", note)
        assert statements == []
        assert (await newsroom.messages("Joe", thread))[-1]["id"] == clean["id"]


@on_both_engines
async def test_second_strike_climbs_the_ladder(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for _ in range(2):
            await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(2, state="enforced")
        assert case.sanction is not None
        assert case.sanction.kind is SanctionKind.TIMEOUT
        status, code, _ = await newsroom.refused("Ani", "send", channel=thread, text="But")
        assert (status, code) == (403, 50013)
        notice = await newsroom.dm("Ani", having="You cannot write in this server until")
        assert "You have 2 strike points." in words_of(notice)


@on_both_engines
async def test_quick_replies_of_one_member_land_on_one_rung_each(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await asyncio.gather(*(newsroom.send("Ani", thread, f"{FOUL} {n}") for n in range(3)))
        cases = [await newsroom.case(n, state="enforced") for n in (1, 2, 3)]
        kinds = [case.sanction.kind for case in cases if case.sanction]
        assert kinds == [SanctionKind.WARN, SanctionKind.TIMEOUT, SanctionKind.BLOCK]


@on_both_engines
async def test_blocked_member_reads_and_cannot_comment(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await asyncio.gather(*(newsroom.send("Ani", thread, f"{FOUL} {n}") for n in range(3)))
        await newsroom.case(3, state="enforced")
        model = newsroom.sandbox.discord
        model.edit_member(  # the time-out of the second strike ends
            newsroom.bot.guilds[0].id,
            int(newsroom.user("Ani")),
            {"timed_out_until": None},
        )
        assert await newsroom.messages("Ani", thread)
        refusal = await newsroom.refused("Ani", "send", channel=thread, text="Please")
        assert refusal[:2] == (403, 50013)


@on_both_engines
async def test_edit_into_foul_language_is_judged_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "A fine piece.")
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
        await newsroom.gone(thread, reply)
        assert (await newsroom.case(1)).parts[0].text == FOUL


@on_both_engines
async def test_flagged_reply_stays_and_is_flagged_once_whatever_is_edited(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        shout = "THIS IS A DISGRACE TO THE WHOLE COMMUNITY AND EVERYONE KNOWS IT"
        reply = await newsroom.send("Ani", thread, shout)
        case = await newsroom.case(1, state="open")
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=shout + " WELL")
        await newsroom.act("Ani", "edit", channel=thread, message=reply["id"], text=FOUL)
        removed = await newsroom.case(2, state="enforced")
        assert case.action is Action.FLAG
        assert removed.action is Action.REMOVE
        assert await newsroom.bot.parts.stores.cases.get(3) is None


async def test_held_reply_waits_out_of_sight_without_a_strike(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        reply = await newsroom.send("Ani", thread, "See https://elsewhere.example/page for more")
        await newsroom.gone(thread, reply)
        case = await newsroom.case(1, state="open")
        card = await newsroom.card(1, having="held")
        notice = await newsroom.dm("Ani", having="Your reply is waiting for a moderator")
        assert case.removed
        assert await newsroom.bot.parts.stores.cases.strikes_of_case(1) == ()
        assert decisions(card) == ["case:1:restore", "case:1:keep", "case:1:uphold"]
        assert "Strikes: None, unless a moderator finds" in words_of(notice)
        assert "Case 1 · waits for a moderator" in words_of(card)
        assert button_ids(notice) == ["case:1:standing", "policy:full"]


async def test_closed_messages_leave_a_notice_that_only_names_the_reader(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.post("/api/close_dms", {"as": "Ani", "closed": True})
        await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        notice = (await newsroom.messages("Joe", thread))[-1]
        assert f"<@{newsroom.user('Ani')}>" in notice["content"]
        assert "fuck" not in words_of(notice)
        assert [s.name for s in case.outcome.refused] == ["message"]
        own = await newsroom.click("Ani", notice, "case:1:why")
        other = await newsroom.click("Joe", notice, "case:1:why")
        assert "this is __**fucking**__ nonsense" in words_of(own["message"])
        assert button_ids(own["message"])[0] == "case:1:appeal"
        assert own["message"]["flags"] & 64
        assert "only they can open it" in words_of(other["message"])


async def test_exempt_role_is_not_judged(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        kept = await newsroom.send("Sona", thread, FOUL)
        gone = await newsroom.send("Ani", thread, FOUL)
        await newsroom.gone(thread, gone)
        assert kept["id"] in [m["id"] for m in await newsroom.messages("Joe", thread)]


async def test_owner_cannot_be_timed_out_and_moderators_see_why(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        for _ in range(2):
            await newsroom.send("Garo", thread, FOUL)
        case = await newsroom.case(2, state="enforced")
        (refused,) = case.outcome.refused
        assert refused.name == "timeout"
        card = await newsroom.card(2, having="settled")
        assert "**Not done:** timeout" in words_of(card)
        notice = await newsroom.dm("Garo", having="Nothing further follows this time.")
        assert "Case 2" in words_of(notice)


async def test_banned_member_is_told_before_the_door_closes(tmp_path: Path) -> None:
    ladder = POLICY[POLICY.index("  ladder:") :]
    policy = POLICY.replace(ladder, "  ladder: [{at: 1, do: ban}]\n")
    async with opened(tmp_path, policy) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)
        case = await newsroom.case(1, state="enforced")
        assert case.outcome.refused == ()
        assert [step.name for step in case.outcome.steps] == ["delete", "message", "ban"]
        await newsroom.dm("Ani", having="You have been banned from this server.")
        assert (await newsroom.refused("Ani", "send", channel=thread, text="But"))[0] == 403
        form = await newsroom.click("Mariam", await newsroom.card(1), "case:1:pardon")
        await newsroom.submit("Mariam", form, text="Too hard")
        assert "unban" in [step.name for step in (await newsroom.case(1)).outcome.steps]


async def test_shadow_rule_records_and_does_nothing(tmp_path: Path) -> None:
    policy = POLICY.replace(
        "action: remove, points: 1}\n  - {id: personal", "mode: shadow}\n  - {id: personal"
    )
    async with opened(tmp_path, policy) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Ani", thread, FOUL)

        async def recorded() -> Any:
            return await newsroom.bot.parts.stores.cases.get(1)

        case = await newsroom.until(recorded)
        assert case.state is CaseState.DISMISSED
        assert FOUL in [m["content"] for m in await newsroom.messages("Joe", thread)]


async def test_everything_a_reply_carries_is_read(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        files = [{"filename": "a.txt", "content": "YQ==", "description": "fucking liars"}]
        reply = await newsroom.send("Ani", thread, "My notes", files=files)
        await newsroom.gone(thread, reply)
        case = await newsroom.case(1)
        (violation,) = case.violations
        part = case.parts[violation.part]
        assert part.text[violation.start : violation.end] == violation.evidence == "fucking"


@on_both_engines
async def test_restart_judges_what_was_posted_meanwhile(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        await newsroom.send("Joe", thread, "Before.")
        await newsroom.bot.close()
        missed = [await newsroom.send("Ani", thread, text) for text in (FOUL, "All right.")]
        async with at_work(newsroom, tmp_path / "policy.yaml"):
            await newsroom.gone(thread, missed[0])
            await newsroom.case(1, state="enforced")
            texts = [m["content"] for m in await newsroom.messages("Joe", thread)]
            assert texts[-2:] == ["Before.", "All right."]


async def test_lost_connection_hides_nothing(tmp_path: Path) -> None:
    async with opened(tmp_path) as newsroom:
        thread = await newsroom.publish()
        newsroom.sandbox.gateway.accepting = False
        newsroom.sandbox.gateway.drop_connections(forget=True)
        reply = await newsroom.send("Ani", thread, FOUL)
        newsroom.sandbox.gateway.accepting = True
        await newsroom.gone(thread, reply)
        await newsroom.case(1, state="enforced")
