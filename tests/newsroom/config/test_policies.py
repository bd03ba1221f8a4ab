"""The policies in force: one for every server, or one for each newsroom; and their reload."""

from pathlib import Path

import pytest

from newsroom.config import Policies, read_folder
from newsroom.errors import NewsroomError, PolicyError, UnservedError

SMALL = "publication: {name: A}\nchannels: {moderators: mods}\n"
ONE, OTHER = 112233445566778899, 223344556677889911
FEED = "https://courier.example/feed"
URL = f'url: "{FEED}"'


def write(folder: Path, name: str | int, text: str = SMALL) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / (f"{name}.yaml" if isinstance(name, int) else name)
    path.write_text(text, encoding="utf-8")
    return path


def problems_in(folder: Path) -> list[str]:
    """Return every problem of a folder, without the folder's name."""
    errors = (str(newsroom.error) for newsroom in read_folder(folder))
    return [line.removeprefix(f"{folder}/") for error in errors for line in error.splitlines()]


# ---------------------------------------------------------------- one for every server


def test_one_file_holds_on_every_server(tmp_path: Path) -> None:
    policies = Policies.of_file(write(tmp_path, "policy.yaml", SMALL + f"guild: {ONE}\n"))

    assert policies.serves(OTHER)
    assert policies.for_guild(OTHER) is policies.for_guild(ONE)


def test_reload_puts_the_changed_file_in_force(tmp_path: Path) -> None:
    policies = Policies.of_file(write(tmp_path, "policy.yaml"))

    write(tmp_path, "policy.yaml", SMALL.replace("name: A", "name: B"))

    assert policies.reload(ONE).policy is policies.for_guild(ONE)
    assert policies.for_guild(ONE).publication.name == "B"


def test_reload_of_a_broken_file_changes_nothing(tmp_path: Path) -> None:
    policies = Policies.of_file(write(tmp_path, "policy.yaml"))
    before = policies.for_guild(ONE)

    write(tmp_path, "policy.yaml", SMALL.replace("name: A", "name: B") + "rules: none\n")
    with pytest.raises(PolicyError, match=r"policy\.yaml:3:8: rules: should be a list"):
        policies.reload(ONE)

    assert policies.for_guild(ONE) is before


# ---------------------------------------------------------------- one for each newsroom


def test_each_server_has_its_own_by_the_files_name_or_by_what_it_says(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    write(tmp_path, "courier.yml", SMALL.replace("name: A", "name: B") + f"guild: {OTHER}\n")
    write(tmp_path, ".draft.yaml", "nonsense")
    write(tmp_path, "README.md", "nonsense")

    policies = Policies.of_folder(tmp_path)

    assert policies.for_guild(ONE).publication.name == "A"
    assert policies.for_guild(OTHER).publication.name == "B"
    assert policies.refused == ()


def test_server_without_a_file_is_not_served(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    policies = Policies.of_folder(tmp_path)

    assert not policies.serves(OTHER)
    with pytest.raises(UnservedError, match="no policy for it that can be used"):
        policies.for_guild(OTHER)


def test_broken_file_keeps_only_its_own_newsroom_out(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    broken = write(tmp_path, OTHER, SMALL + "rules: none\n")

    policies = Policies.of_folder(tmp_path)

    assert policies.serves(ONE)
    assert not policies.serves(OTHER)
    (refused,) = policies.refused
    assert (refused.guild_id, refused.moderators) == (OTHER, "mods")
    assert str(refused.error).startswith(f"{broken}:3:8: rules: should be a list")


def test_folder_in_which_nothing_can_be_used_is_refused_with_every_mistake(tmp_path: Path) -> None:
    write(tmp_path, ONE, SMALL + "rules: none\n")
    write(tmp_path, OTHER, "publication: [")

    with pytest.raises(NewsroomError) as refusal:
        Policies.of_folder(tmp_path)

    first, second = str(refusal.value).splitlines()
    assert f"{ONE}.yaml:3:8: rules:" in first
    assert f"{OTHER}.yaml:1:15: has a sign" in second


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: None, "does not exist; name the folder of the policies"),
        (lambda path: path.write_text(SMALL), "is a file; name the folder, or use --policy"),
        (lambda path: path.mkdir(), "holds no policy; put one in for each server"),
    ],
)
def test_folder_that_is_none_is_named(tmp_path: Path, make: object, said: str) -> None:
    assert callable(make)
    make(tmp_path / "policies")

    with pytest.raises(PolicyError, match=f"policies: {said}"):
        Policies.of_folder(tmp_path / "policies")


def test_two_files_for_one_server_are_both_refused(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    write(tmp_path, "courier.yaml", SMALL + f"guild: {ONE}\n")
    write(tmp_path, OTHER)

    assert problems_in(tmp_path) == [
        f"{ONE}.yaml:1:1: is for the same server as courier.yaml; keep one of them",
        f"courier.yaml:3:8: guild: is for the same server as {ONE}.yaml; keep one of them",
    ]
    assert not Policies.of_folder(tmp_path).serves(ONE)


def test_broken_file_is_a_second_one_all_the_same(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    write(tmp_path, "courier.yaml", SMALL + f"guild: {ONE}\nrules: none\n")

    assert [problem.partition(": ")[0] for problem in problems_in(tmp_path)] == [
        f"{ONE}.yaml:1:1",
        "courier.yaml:4:8",
        "courier.yaml:1:1",
    ]


def test_file_must_say_whose_it_is_and_only_once(tmp_path: Path) -> None:
    write(tmp_path, "courier.yaml")
    write(tmp_path, OTHER, SMALL + f"guild: {ONE}\n")

    assert problems_in(tmp_path) == [
        f"{OTHER}.yaml:3:8: guild: is not {OTHER}, by which the file is called; leave guild out, "
        "or mend either",
        "courier.yaml:1:1: does not say whose policy it is; call the file by its server's id, like "
        "112233445566778899.yaml, or write guild: with that id into it",
    ]


def test_guild_left_empty_is_refused(tmp_path: Path) -> None:
    write(tmp_path, ONE, SMALL + "guild:\n")

    assert problems_in(tmp_path) == [
        f"{ONE}.yaml:3:7: guild: has no value; give it one, or leave it out"
    ]


# ---------------------------------------------------------------- reloading one of them


def test_reload_reads_that_servers_file_and_no_other(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    write(tmp_path, OTHER)
    policies = Policies.of_folder(tmp_path)
    others = policies.for_guild(OTHER)

    write(tmp_path, ONE, SMALL.replace("name: A", "name: B"))
    write(tmp_path, OTHER, "nonsense")
    policies.reload(ONE)

    assert policies.for_guild(ONE).publication.name == "B"
    assert policies.for_guild(OTHER) is others


@pytest.mark.parametrize("name", [OTHER, "courier.yaml"])
def test_reload_serves_a_server_whose_file_came_or_was_mended_later(
    tmp_path: Path, name: str | int
) -> None:
    write(tmp_path, ONE)
    policies = Policies.of_folder(tmp_path)
    with pytest.raises(PolicyError, match=rf"{OTHER}\.yaml: does not exist"):
        policies.reload(OTHER)

    write(tmp_path, name, SMALL + f"guild: {OTHER}\n")
    policies.reload(OTHER)

    assert policies.serves(OTHER)


def test_reload_does_not_choose_between_two_files(tmp_path: Path) -> None:
    write(tmp_path, ONE)
    policies = Policies.of_folder(tmp_path)
    write(tmp_path, OTHER)
    write(tmp_path, "courier.yaml", SMALL + f"guild: {OTHER}\n")

    with pytest.raises(PolicyError, match=rf"courier.yaml:1:1: is for the same server as {OTHER}"):
        policies.reload(OTHER)


def test_file_that_has_gone_leaves_its_policy_in_force(tmp_path: Path) -> None:
    path = write(tmp_path, ONE)
    policies = Policies.of_folder(tmp_path)
    path.unlink()

    with pytest.raises(PolicyError, match="does not exist"):
        policies.reload(ONE)

    assert policies.serves(ONE)


def test_file_does_not_become_another_servers_by_a_reload(tmp_path: Path) -> None:
    path = write(tmp_path, "courier.yaml", SMALL + f"guild: {ONE}\n")
    policies = Policies.of_folder(tmp_path)

    path.write_text(SMALL + f"guild: {OTHER}\n", encoding="utf-8")
    with pytest.raises(PolicyError, match=rf":3:8: guild: is another server, .* is {ONE}"):
        policies.reload(ONE)

    assert not policies.serves(OTHER)


# ---------------------------------------------------------------- feeds of several


def with_feed(more: str = "") -> str:
    return f"{SMALL}feeds: [{{{URL}, channel: news{more}}}]\n"


def test_feed_of_several_newsrooms_is_one_feed(tmp_path: Path) -> None:
    write(tmp_path, ONE, with_feed(", every: 1h"))
    write(tmp_path, OTHER, with_feed(", every: 5m"))

    policies = Policies.of_folder(tmp_path)

    assert list(policies.takers) == [FEED]
    assert len(policies.entries_of(FEED)) == 2
    assert policies.urls_of([ONE, OTHER, 7]) == (FEED,)


def test_feed_that_would_be_read_in_two_ways_keeps_the_second_out(tmp_path: Path) -> None:
    write(tmp_path, ONE, with_feed())
    write(tmp_path, OTHER, with_feed(", headers: {Cookie: 'env:KEY'}"))

    policies = Policies.of_folder(tmp_path)

    assert policies.serves(ONE)
    assert problems_in(tmp_path) == [
        f"{OTHER}.yaml:3:71: feeds[0].headers: is not as in {ONE}.yaml, which has the same feed; "
        "make them alike"
    ]


def test_reload_does_not_change_how_others_have_a_feed_read(tmp_path: Path) -> None:
    write(tmp_path, ONE, with_feed())
    write(tmp_path, OTHER, with_feed())
    policies = Policies.of_folder(tmp_path)

    write(tmp_path, OTHER, with_feed(", page: {story: article}"))
    with pytest.raises(PolicyError, match=rf"feeds\[0\]\.page: is not as in {ONE}\.yaml"):
        policies.reload(OTHER)

    assert policies.selectors_of(FEED) is None


def test_story_is_elsewhere_only_where_all_who_have_its_feed_can_see_it(tmp_path: Path) -> None:
    more = f'feeds:\n  - {{{URL}, channel: news}}\n  - {{{URL[:-1]}/two", channel: news}}\n'
    write(tmp_path, ONE, SMALL + more)
    write(tmp_path, OTHER, with_feed())

    policies = Policies.of_folder(tmp_path)

    assert policies.beside(FEED) == (FEED,)
    assert policies.beside(f"{FEED}/two") == (FEED, f"{FEED}/two")
