"""A newsroom whose newspaper is Armenian: its readers read Armenian, whatever their client says."""

from __future__ import annotations

from pathlib import Path

from tests.cogs.newsroom import FOUL, POLICY, button_ids, opened, words_of

ARMENIAN = POLICY.replace("{name: The Courier,", "{name: Սուրհանդակ, language: hy,")


async def test_reader_reads_why_a_reply_was_removed_appeals_and_hears_the_outcome_in_armenian(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path, ARMENIAN) as newsroom:
        thread = await newsroom.publish()
        introduced = await newsroom.messages("Ani", thread)
        assert any("Այստեղ մեկնաբանությունները ողջունելի են" in words_of(m) for m in introduced)
        await newsroom.act("Ani", "send", channel=thread, text=FOUL)
        await newsroom.case(1, state="enforced")
        notice = await newsroom.dm("Ani", having="Գործ 1 ·")
        said = words_of(notice)
        assert said.startswith("\nՁեր մեկնաբանությունը հեռացվել է\nՁեր մեկնաբանությունը «[")
        assert "«Սուրհանդակ» թերթի մեկնաբանելու կանոններից մեկը։ Ահա այն՝ ամբողջությամբ" in said
        assert "Կանոն: **Profanity**՝ «fucking»" in said
        assert "Ինչ է հետևում: Սա զգուշացում է։ Այս անգամ այլ բան չի հետևում։" in said
        assert "Ձեր տույժերը: Դուք ունեք 1 տույժի միավոր։" in said
        assert "2 միավոր հավաքելու դեպքում Դուք 1 ժամ չեք կարողանա գրել այս սերվերում։" in said
        assert labels(notice) == ["Բողոքարկել", "Իմ վիճակը", "Ամբողջ կանոնակարգը"]
        form = await newsroom.click("Ani", notice, "case:1:appeal")
        assert form["modal"]["title"] == "Գործ 1. բողոքարկում"
        told = await newsroom.submit("Ani", form, text="It was a quotation.")
        assert told == "Ձեր բողոքարկումը մոդերատորների մոտ է։ Ձեզ կհայտնեն, թե ինչ կորոշեն։"
        card = await newsroom.card(1, having="It was a quotation.")
        standing = await newsroom.command("Ani", "standing", thread)
        assert "• Գործ 1. սպասում է մոդերատորի՝ սկսած <t:" in standing
        await newsroom.click("Mariam", card, "case:1:restore")
        decided = await newsroom.dm("Ani", having="Ձեր մեկնաբանությունը վերականգնված է")
        assert "«Սուրհանդակ» թերթի մոդերատորը վերականգնել է Ձեր մեկնաբանությունը՝ https" in (
            words_of(decided)
        )


def labels(message: dict[str, object]) -> list[str]:
    assert button_ids(message)
    rows = message["components"]
    assert isinstance(rows, list)
    return [button["label"] for row in rows for button in row["components"]]
