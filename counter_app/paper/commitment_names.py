"""The template of the officers' commitment, and the placeholders it may use."""

from __future__ import annotations

from counter_app.domain.commitment import MOST_SLOGANS

from .placeholder import Placeholder

COMMITMENT_FILE = "mau_1_cam_ket_a4.docx"
COMMITMENT_PLACEHOLDERS = (
    Placeholder("organ", "ỦY BAN NHÂN DÂN XÃ LÂM HÒA"),
    Placeholder("unit", "bộ phận, cơ quan của cán bộ, chữ in hoa"),
    Placeholder("place_date", "nơi và ngày in"),
    Placeholder("officer", "họ và tên cán bộ", required=True),
    Placeholder("officer_title", "chức vụ"),
    Placeholder("officer_unit", "đơn vị công tác"),
    Placeholder("promise", "câu mở đầu cam kết"),
    *(
        one
        for n in range(1, MOST_SLOGANS + 1)
        for one in (
            Placeholder(f"slogan_{n}", f"tên khẩu hiệu thứ {n}"),
            Placeholder(f"items_{n}", f"các điều của khẩu hiệu thứ {n}"),
        )
    ),
    Placeholder("ending", "câu kết"),
    Placeholder("nation", "công tắc: Quốc hiệu, Tiêu ngữ"),
)
