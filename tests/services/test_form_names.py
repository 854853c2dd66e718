"""What a form is called and who signs it, set by name with the day it begins."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.letter import FormKind
from counter_app.domain.office import Settings, Signatory, SignatureForm
from counter_app.sentences.errors import explain
from counter_app.services.crafts.setting_names import by_name, with_setting

OLD = "PHIẾU XIN LỖI VÀ HẸN LẠI NGÀY TRẢ KẾT QUẢ; 2025-09-15; Thông tư 03/2025/TT-VPCP, Phụ lục I"
NEW = "VĂN BẢN XIN LỖI; 2026-12-01; Thông tư mới; Cầm Thị Nhung; deputy"


def test_the_shipped_names_can_be_read_and_written_back() -> None:
    named = by_name(Settings())
    assert named["namings.4"] == OLD
    for name in (f"namings.{kind.form}" for kind in FormKind):
        assert (
            with_setting(Settings(), name, named[name]).naming(FormKind.SLIP, date(2026, 1, 1)).title
            == OLD.split(";", maxsplit=1)[0]
        )


def test_a_new_name_begins_on_its_day_and_brings_its_signatory() -> None:
    settings = with_setting(Settings(), "namings.4", f"{NEW} | {OLD}")
    assert settings.naming(FormKind.SLIP, date(2026, 11, 30)).signatory is None
    later = settings.naming(FormKind.SLIP, date(2026, 12, 1))
    assert later.title == "VĂN BẢN XIN LỖI"
    assert later.signatory == Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY)
    assert by_name(settings)["namings.4"] == f"{OLD} | {NEW}"
    assert by_name(settings)["namings.3"] == by_name(Settings())["namings.3"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Tên",
        "Tên; hôm nay",
        "; 2026-01-01",
        "Tên; 2026-01-01; ; Ai đó",
        "Tên; 2026-01-01; ; Ai; boss",
        "A; 2026-01-01 | B; 2026-01-01",
    ],
)
def test_a_name_that_is_none_is_refused_with_the_way_to_write_it(text: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        with_setting(Settings(), "namings.4", text)
    assert refused.value.expected is Expected.NAMINGS
    assert "2025-09-15" in explain(refused.value)
