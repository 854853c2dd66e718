"""The register of contributions on the command line."""

from __future__ import annotations

from tests.cli.terminal import Terminal
from tests.services.desk import thanks
from tests.services.test_contributions import SECRET_NAME, SECRET_PLACE, SECRET_WORDS, unnamed


def test_a_contribution_is_listed_found_handled_and_thanked(terminal: Terminal) -> None:
    first = terminal.json(
        "contribution", "add", terminal.file({**thanks(), "kind": "ý kiến xây dựng đảng, chính quyền"})
    )
    assert (first["id"], first["kind"], first["progress"]) == (
        "GN-2026-0001",
        "Ý kiến xây dựng Đảng, chính quyền",
        "new",
    )
    handled = terminal.json(
        *("contribution", "handle", first["id"], "--what", "đã khơi cống", "--by", "ông Lò Văn Pó"),
        *("--result", "cống đã thông", "--answered", "--day", "2026-11-20"),
    )
    assert handled["handling"] == [
        {
            "day": "2026-11-20",
            "what": "đã khơi cống",
            "by": "ông Lò Văn Pó",
            "result": "cống đã thông",
            "answered": True,
        }
    ]
    terminal.json("handover", first["id"], "--collector", "Hà Văn Thoại", "--channel", "home")
    found = terminal.json("contribution", "find", "ha", "van", "thoai")
    assert [(one["id"], one["progress"]) for one in found["contributions"]] == [("GN-2026-0001", "thanked")]
    assert found["counts"]["thanked"] == 1
    assert terminal.json("contribution", "list", "--standing", "new")["contributions"] == []
    shown = terminal.json("contribution", "show", first["id"].lower())
    assert shown["sheets"][0]["stage"] == "handed_over"


def test_a_changed_contribution_reads_what_show_wrote(terminal: Terminal) -> None:
    taken = terminal.json("contribution", "add", terminal.file(thanks()))
    taken["channel"] = "Zalo"
    again = terminal.json("contribution", "change", taken["id"], terminal.file(taken, "again.json"))
    assert (again["channel"], again["content"]) == ("Zalo", thanks()["content"])


def test_no_answer_names_who_asked_not_to_be_named_but_the_one_that_opens_it(terminal: Terminal) -> None:
    file = terminal.file(unnamed())
    one = terminal.json("contribution", "add", file)["id"]
    asking = (
        ("contribution", "list"),
        ("contribution", "find", "GN"),
        ("contribution", "show", one),
        ("contribution", "handle", one, "--what", SECRET_WORDS),
        ("dossier", "show", one),
        ("board",),
        ("contribution", "change", one, file),
        ("log",),
    )
    for words in asking:
        for said in (terminal.run(*words), terminal.run(*words, "--json")):
            assert said.status == 0, said.err
            for secret in (SECRET_NAME, SECRET_PLACE, SECRET_WORDS):
                assert secret not in said.out, words
    opened = terminal.json("contribution", "show", one, "--open")
    assert opened["recipient"]["name"] == SECRET_NAME


def test_the_letter_to_somebody_unnamed_is_sent_only_when_asked_for_by_kind(terminal: Terminal) -> None:
    one = terminal.json("contribution", "add", terminal.file(unnamed()))["id"]
    assert terminal.run("letter", one).status != 0
    assert terminal.run("handover", one, "--collector", SECRET_NAME).status != 0
    assert terminal.json("letter", one, "--kind", "5")["pages"] == 1
    terminal.json("handover", one, "--collector", SECRET_NAME, "--letter", "5")
    for words in (("log",), ("dossier", "show", one)):
        said = terminal.run(*words, "--json")
        assert SECRET_NAME not in said.out, words


def test_what_is_wrong_with_an_entry_is_said_with_the_way_out(terminal: Terminal) -> None:
    one = terminal.json("contribution", "add", terminal.file(thanks()))["id"]
    ahead = terminal.run("contribution", "handle", one, "--what", "x", "--day", "2026-12-01")
    assert ahead.status != 0
    assert "01/12/2026" in ahead.err
    unknown = terminal.run("contribution", "add", terminal.file({**thanks(), "kind": "khác"}, "kind.json"))
    assert "contributions.kinds" in unknown.err
    assert terminal.run("contribution", "show", "GN-2026-0099").status != 0
