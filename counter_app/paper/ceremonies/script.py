"""What the one who leads through a ceremony says, step by step: made of its people and of how it comes about.

A line that begins with `#` is a step with its hour, one with `>` a direction that is not spoken.
"""

from __future__ import annotations

from counter_app.domain.ceremony import Ceremony, Consent, Mode, Party
from counter_app.domain.ceremony_rules import AgendaStep
from counter_app.domain.instants import local
from counter_app.domain.office import Office
from counter_app.paper.context.phrases import NBSP, bound, day_in_words
from counter_app.sentences.ceremonies import step_name
from counter_app.wording import full_date

from .words import (
    begins,
    both,
    certificate,
    children,
    committee_of,
    couple,
    family,
    household,
    how_many,
    is_marriage,
    joined_words,
    leader,
)

STEP, ASIDE = "# ", "> "


def script(ceremony: Ceremony, office: Office) -> tuple[str, ...]:
    """The script, one paragraph to a line; always Vietnamese."""
    lines: list[str] = []
    for at, item in ceremony.times():
        lines.append(f"{STEP}{local(at):%H:%M}   {step_name(item, ceremony.about)}")
        lines += _said(item.step, ceremony, office)
    lines += _closing(ceremony)
    return tuple(bound(line) for line in lines)


def _said(step: AgendaStep, ceremony: Ceremony, office: Office) -> list[str]:
    match step:
        case AgendaStep.WELCOME:
            return [_welcome(ceremony)]
        case AgendaStep.OPENING:
            return _opening(ceremony, office)
        case AgendaStep.SIGN:
            return [line for party in ceremony.here for line in _signing(party)]
        case AgendaStep.READ:
            return [line for party in ceremony.here for line in _reading(party)]
        case AgendaStep.CONFER:
            return _conferring(ceremony, office)
        case AgendaStep.WISHES:
            return [f"Xin trân trọng kính mời {leader(ceremony.leader, office)} nói lời chúc mừng."]
        case AgendaStep.DUTIES:
            return [_duties(ceremony, office)]
        case AgendaStep.GUIDANCE:
            return [_guidance()]
        case AgendaStep.FAMILIES:
            return [_families(ceremony)]
        case AgendaStep.PHOTOS:
            return _photos(ceremony)
        case AgendaStep.SURVEY:
            return [
                (
                    "Trước khi ra về, xin mời quý vị ghi giúp phiếu ý kiến về việc phục vụ của xã. Phiếu không ghi "
                    "tên; lời chê cũng quý như lời khen."
                )
            ]


def _welcome(ceremony: Ceremony) -> str:
    who = "Mời các đôi và người nhà" if is_marriage(ceremony) else "Mời các gia đình"
    return (
        f"{ASIDE}{who} ngồi đúng chỗ có biển tên. Xem giấy tờ tùy thân. Hỏi lại từng người cách đọc tên, và có "
        "đồng ý chụp ảnh, chiếu tên hay không."
    )


def _opening(ceremony: Ceremony, office: Office) -> list[str]:
    day, who = day_in_words(local(ceremony.starts).date()), how_many(ceremony)
    if is_marriage(ceremony):
        lines = [
            f"Kính thưa quý vị, thưa gia đình hai bên và {who} có mặt hôm nay.",
            (
                "Nên vợ nên chồng là việc vui lớn của một đời người, cũng là việc được pháp luật trân trọng gìn giữ. "
                f"Hôm nay, {day}, {committee_of(office)} vui mừng trao {certificate(ceremony)} cho {who}."
            ),
        ]
    else:
        lines = [
            f"Kính thưa quý vị, thưa {who} có mặt hôm nay.",
            (
                f"Mỗi em bé chào đời là một niềm vui chung của làng xóm. Hôm nay, {day}, {committee_of(office)} vui "
                f"mừng đón thêm những công dân nhỏ và trao {certificate(ceremony)} cho {who}."
            ),
        ]
    named = joined_words(tuple(_named(ceremony, party) for party in ceremony.here))
    lines.append(f"Xin được giới thiệu {named}.")
    lines.append(f"Về dự và trao {certificate(ceremony)} có {leader(ceremony.leader, office)}.")
    return lines


def _named(ceremony: Ceremony, party: Party) -> str:
    return couple(party) if is_marriage(ceremony) else f"{children(party)}, {household(party)}"


def _signing(party: Party) -> list[str]:
    if party.both_signed and party.signed_on is not None:
        day = full_date(party.signed_on)
        return [
            f"{ASIDE}{begins(couple(party))} đã ký Sổ và Giấy chứng nhận ngày {day}; hôm nay không ký lại."
        ]
    return [
        (
            f"Xin mời {couple(party)}. Xin {both(party)} xem lại từng chữ trong Sổ và trên Giấy chứng nhận: mọi điều "
            f"đã đúng chưa ạ? Và xin hỏi cả hai: {both(party)} đến với nhau là do tự mình mong muốn, phải không ạ?"
        ),
        (
            f"{ASIDE}Chờ từng người tự trả lời. Hai người tự ký vào Sổ, rồi ký vào cả hai bản Giấy chứng nhận; không "
            "ai ký thay."
        ),
    ]


def _reading(party: Party) -> list[str]:
    return [
        (
            f"Xin mời {household(party)} cùng đọc lại Giấy khai sinh của {children(party)}: họ tên, ngày sinh, quê "
            "quán và mọi tên người ghi trên giấy. Có chữ nào chưa đúng, xin nói ngay để xã sửa trước khi trao."
        ),
        f"{ASIDE}Đọc to, chậm, chỉ tay theo từng dòng; chờ gia đình nói “đúng”.",
    ]


def _conferring(ceremony: Ceremony, office: Office) -> list[str]:
    copies = ", mỗi người một bản chính," if is_marriage(ceremony) else ""
    lines = [
        (
            f"Xin trân trọng kính mời {leader(ceremony.leader, office)} trao {certificate(ceremony)}{copies} và Thư "
            "chúc mừng."
        )
    ]
    for party in ceremony.here:
        if is_marriage(ceremony):
            lines.append(f"Xin mời {couple(party)} bước lên.")
        else:
            lines.append(f"Xin mời {household(party)} bước lên nhận Giấy khai sinh của {children(party)}.")
        if party.say:
            lines.append(f"{ASIDE}Cách đọc: {party.say}.")
        if Consent.PHOTO not in party.consents:
            lines.append(f"{ASIDE}Gia đình này không chụp ảnh: xin mọi người hạ máy.")
    return lines


def _duties(ceremony: Ceremony, office: Office) -> str:
    who = both(ceremony.here[0]) if len(ceremony.here) == 1 else how_many(ceremony)
    return (
        f"Thưa {who}, trước pháp luật hai người nay là vợ chồng: bình đẳng, chung thủy, cùng lo việc nhà, cùng nuôi "
        "dạy con, gặp điều trái ý thì nói với nhau bằng lời ôn hòa. Khi cần giấy tờ, hay chỉ cần một người lắng "
        f"nghe, xin cứ đến Ủy{NBSP}ban nhân{NBSP}dân {office.unit}."
    )


def _guidance() -> str:
    return (
        "Xin gia đình giữ bản chính Giấy khai sinh thật cẩn thận, cả đời cháu sẽ cần đến. Thẻ bảo hiểm y tế và việc "
        "đăng ký cư trú cho cháu, cán bộ ở quầy sẽ hướng dẫn ngay hôm nay."
    )


def _families(ceremony: Ceremony) -> str:
    if is_marriage(ceremony):
        return "Xin mời đại diện các gia đình và các đôi, ai muốn, nói đôi lời."
    return "Xin mời các gia đình, ai muốn, nói đôi lời."


def _photos(ceremony: Ceremony) -> list[str]:
    agreed = tuple(party for party in ceremony.here if Consent.PHOTO in party.consents)
    if not agreed:
        return [f"{ASIDE}Không gia đình nào đồng ý chụp ảnh: bỏ bước này."]
    who = joined_words(tuple(family(ceremony, party) for party in agreed))
    return [f"Xin mời {who} ở lại trước phông để chụp một tấm ảnh kỷ niệm."]


def _closing(ceremony: Ceremony) -> list[str]:
    if ceremony.mode is Mode.AT_ONCE:
        party = ceremony.here[0]
        if is_marriage(ceremony):
            wish = "bền lòng bên nhau" if party.elder else "trăm năm hạnh phúc"
            return [f"Xin chúc {both(party)} {wish}. Xin trân trọng cảm ơn."]
        return [f"Xin chúc {children(party)} hay ăn chóng lớn, chăm ngoan. Xin trân trọng cảm ơn gia đình."]
    if is_marriage(ceremony):
        return [
            (
                "Buổi lễ đến đây là kết thúc. Kính chúc các đôi bền lòng bên nhau, kính chúc hai họ và quý vị dồi dào "
                "sức khỏe. Xin trân trọng cảm ơn."
            )
        ]
    return [
        (
            "Buổi lễ đến đây là kết thúc. Chúc các cháu hay ăn chóng lớn, chăm ngoan; kính chúc các gia đình và quý vị "
            "dồi dào sức khỏe. Xin trân trọng cảm ơn."
        )
    ]
