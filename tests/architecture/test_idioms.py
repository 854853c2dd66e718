"""Habits of the house that no linter knows."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.architecture.tree import Source, called, imported, sources

LONGEST_FILE = 400
LONGEST_FUNCTION = 70

WAITING_IS_THEIR_JOB = {
    "tests/servers/uno_helper.py": "polls a starting LibreOffice from the system's own Python"
}

READS_THE_CLOCK = {
    *(
        "date.today",
        "datetime.now",
        "datetime.today",
        "datetime.utcnow",
        "datetime.date.today",
        "datetime.datetime.now",
    ),
    *("time.time", "time.localtime", "time.gmtime", "time.ctime", "time.time_ns"),
    *("QDate.currentDate", "QTime.currentTime", "QDateTime.currentDateTime", "QDateTime.currentDateTimeUtc"),
}
STARTS_THREADS = {
    "Thread",
    "Timer",
    "ThreadPoolExecutor",
    "ProcessPoolExecutor",
    "QThread",
    "QRunnable",
    "QThreadPool",
}
SLEEPS = {"time.sleep", "sleep", "QTest.qWait", "qtbot.wait", "QThread.sleep", "QThread.msleep"}


def nodes(*tops: str) -> Iterator[tuple[Source, ast.AST]]:
    for top in tops:
        for source in sources(top):
            for node in ast.walk(source.tree):
                yield source, node


def calls(*tops: str) -> Iterator[tuple[Source, ast.Call, str]]:
    for source, node in nodes(*tops):
        if isinstance(node, ast.Call):
            yield source, node, called(node)


def test_only_the_composition_root_reads_the_clock() -> None:
    found = [
        s.at(n) for s, n, name in calls("counter_app") if name in READS_THE_CLOCK and s.room != "bootstrap"
    ]
    assert not found


def test_whoever_catches_everything_raises_it_again() -> None:
    found = []
    for source, node in nodes("counter_app"):
        if isinstance(node, ast.ExceptHandler) and (node.type is None or catches_everything(node.type)):
            last = node.body[-1]
            if not (isinstance(last, ast.Raise) and last.exc is None):
                found.append(source.at(node))
    assert not found


def catches_everything(kind: ast.expr) -> bool:
    kinds = kind.elts if isinstance(kind, ast.Tuple) else [kind]
    return any(isinstance(each, ast.Name) and each.id in ("Exception", "BaseException") for each in kinds)


def test_a_message_to_translate_is_a_plain_text() -> None:
    spoken = {"_": 1, "n_": 2, "later": 1}
    found = [
        source.at(node)
        for source, node, name in calls("counter_app")
        if name in spoken
        for text in node.args[: spoken[name]]
        if not (isinstance(text, ast.Constant) and isinstance(text.value, str))
    ]
    assert not found


def test_no_test_pretends() -> None:
    found = [
        s.at(n) for s in sources("tests") for n, module in imported(s) if module in ("unittest.mock", "mock")
    ]
    found += [s.at(n) for s, n, name in calls("tests") if name in ("monkeypatch.setattr", "mocker.patch")]
    assert not found


def test_nobody_ever_sleeps() -> None:
    found = [
        s.at(n)
        for s, n, name in calls("tests", "counter_app")
        if name in SLEEPS and s.name not in WAITING_IS_THEIR_JOB
    ]
    assert not found


def test_no_test_is_skipped() -> None:
    words = re.compile(r"mark\.(skip|skipif|xfail)\b|pytest\.(skip|xfail|importorskip)\(")
    found = [
        f"{s.name}: {words.findall(s.text)}"
        for s in sources("tests")
        if s.name != here() and words.search(s.text)
    ]
    assert not found


def here() -> str:
    return "tests/architecture/test_idioms.py"


def test_background_alone_owns_threads() -> None:
    found = []
    for source, node in nodes("counter_app"):
        if isinstance(node, ast.Attribute | ast.Name) and not source.name.startswith(
            "counter_app/ui/background"
        ):
            name = node.attr if isinstance(node, ast.Attribute) else node.id
            if name in STARTS_THREADS:
                found.append(source.at(node))
    assert not found


def test_a_file_stays_readable_in_one_sitting() -> None:
    lengths = {source.name: source.text.count("\n") for source in sources("counter_app")}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_a_function_stays_readable_at_one_glance() -> None:
    found = [
        f"{source.at(node)} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for source, node in nodes("counter_app")
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not found


def test_every_module_and_class_says_what_it_promises() -> None:
    found = [
        source.at(node)
        for source, node in nodes("counter_app")
        if isinstance(node, ast.Module | ast.ClassDef) and not ast.get_docstring(node)
    ]
    assert not found


def test_nothing_is_left_for_later() -> None:
    words = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK")) + r")\b")
    found = [
        f"{source.name}:{number}"
        for top in ("counter_app", "tests")
        for source in sources(top)
        for number, line in enumerate(source.text.splitlines(), 1)
        if words.search(line)
    ]
    found += [s.at(n) for s, n in nodes("counter_app") if isinstance(n, ast.Raise) and unfinished(n)]
    assert not found


def unfinished(raised: ast.Raise) -> bool:
    what = raised.exc.func if isinstance(raised.exc, ast.Call) else raised.exc
    return isinstance(what, ast.Name) and what.id == "NotImplementedError"


def test_every_test_is_named_as_a_sentence() -> None:
    found = [
        f"{source.at(node)} {node.name}"
        for source, node in nodes("tests")
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_") and node.name.count("_") < 3
    ]
    assert not found
