"""The desktop beside the window: Qt's own questions for files, and the watch over a file that Word saves."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.keeping import CannotWrite
from counter_app.ui.desktop import QtDesktop, read_file, write_file
from counter_app.ui.file_watch import FileWatch

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def over(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.show()
    return made


def dialog_of(over: QWidget) -> QFileDialog:
    (found,) = over.findChildren(QFileDialog)
    return found


def test_the_file_chosen_comes_back(over: QWidget, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "mẫu mới.docx"
    path.write_bytes(b"PK")
    chosen: list[str] = []
    QtDesktop().ask_which(over, "Kiểm tra mẫu", chosen.append)
    dialog = dialog_of(over)
    assert dialog.fileMode() is QFileDialog.FileMode.ExistingFile
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(path))
    name = dialog.findChild(QLineEdit)
    assert name is not None
    name.setText(path.name)
    with qtbot.waitSignal(dialog.fileSelected):
        dialog.findChildren(QPushButton)[0].click()
    assert chosen == [str(path)]


def test_a_name_to_keep_a_file_under_is_suggested_and_leaving_asks_nothing(over: QWidget) -> None:
    chosen: list[str] = []
    QtDesktop().ask_where(over, "Xuất tệp Word", "Thư xin lỗi số 46.docx", chosen.append)
    dialog = dialog_of(over)
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert dialog.defaultSuffix() == "docx"
    assert [Path(one).name for one in dialog.selectedFiles()] == ["Thư xin lỗi số 46.docx"]
    dialog.reject()
    assert chosen == []


def test_a_file_that_cannot_be_read_or_written_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile):
        read_file(str(tmp_path / "khong co.docx"))
    with pytest.raises(CannotWrite):
        write_file(str(tmp_path / "khong co" / "ra.docx"), b"")


def test_a_file_saved_twice_by_swapping_names_is_told_twice(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(b"1")
    watch = FileWatch(settle_ms=20)
    watch.watch(str(path))
    for content in (b"22", b"333"):
        with qtbot.waitSignal(watch.saved, timeout=5_000) as told:
            beside = tmp_path / "~WRD.tmp"
            beside.write_bytes(content)
            path.rename(tmp_path / f"~WRL{len(content)}.tmp")
            beside.replace(path)
        assert told.args == [str(path)]
    watch.leave()
    assert watch.path == ""


def test_a_file_that_is_barred_for_a_moment_is_told_again(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(b"1")
    watch = FileWatch(settle_ms=20)
    watch.watch(str(path))
    with qtbot.waitSignal(watch.saved, timeout=5_000):
        watch.again()
    watch.leave()


def test_a_look_at_a_file_that_nobody_changed_tells_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "mau.docx"
    path.write_bytes(b"1")
    watch = FileWatch(settle_ms=20)
    watch.watch(str(path))
    told: list[str] = []
    watch.saved.connect(told.append)
    timer = watch.findChild(QTimer)
    assert timer is not None
    with qtbot.waitSignal(timer.timeout, timeout=5_000):
        watch.look()
    assert told == []
    watch.leave()
