"""The officers' commitment in words: the slogans, who has signed, and what the commune has still to type."""

from __future__ import annotations

from counter_app.domain.commitment import Commitment, Officer, Slogan
from counter_app.wording import _, full_date, n_


def lines(one: Commitment) -> tuple[str, ...]:
    """Slogans, officers and the share, line by line."""
    slogans = (f"{slogan.title}: {'; '.join(slogan.items) or '…'}" for slogan in one.slogans)
    return (*slogans, share(one), *(officer_line(who) for who in one.officers))


def share(one: Commitment) -> str:
    """`2/3 cán bộ đã ký cam kết (66 %)`."""
    if not one.officers:
        return _("Chưa có cán bộ nào trong danh sách ký cam kết")
    return _("{n}/{all} cán bộ đã ký cam kết ({share} %)").format(
        n=one.signed, all=len(one.officers), share=one.share
    )


def officer_line(who: Officer) -> str:
    """`Lê Thu Hà, Công chức tư pháp – hộ tịch: đã ký 17/11/2026`."""
    name = ", ".join(part for part in (who.name, who.title, who.unit) if part)
    return f"{name}: {signed_words(who)}"


def signed_words(who: Officer) -> str:
    """Whether and when an officer signed."""
    return _("chưa ký") if who.signed is None else _("đã ký {day}").format(day=full_date(who.signed))


def unsaid(slogan: Slogan) -> str:
    """That a slogan has no words yet, and why the program brings none."""
    return _(
        "“{title}” chưa có nội dung: không tìm được văn bản nào ghi các điều này, nên xã tự gõ theo kế hoạch của mình. "
        "Chưa gõ thì không in trên bản cam kết."
    ).format(title=slogan.title)


def sent(number: int, printer: str) -> str:
    """How many sheets went to a printer."""
    words = n_(
        "Đã gửi lệnh in {n} bản cam kết tới {printer}.",
        "Đã gửi lệnh in {n} bản cam kết tới {printer}.",
        number,
    )
    return words.format(n=number, printer=printer)
