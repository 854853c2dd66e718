"""Commands about electronic signatures: `sign pdf`."""

from __future__ import annotations

import getpass
import hashlib
import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path

from counter_app.domain.digital_signature import SheetSignature
from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.errors.signatures import NoPassphrase
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.sentences import digital_signing as say

from .answer import Answer
from .context import Context
from .files import read_bytes, written

PDF = "pdf"


def signature_options(sign: ArgumentParser) -> None:
    """What may stand behind `sign pdf`."""
    sign.add_argument("--out", type=Path, metavar="F.pdf", help="pdf: ghi bản đã ký số ra tệp")
    sign.add_argument(
        "--passphrase-file",
        type=Path,
        metavar="F",
        help="pdf: dòng đầu của tệp là mật khẩu; không có thì hỏi",
    )
    sign.add_argument("--kept", action="store_true", help="pdf: lấy lại bản đã ký số, không ký lần nữa")


def sign_pdf(context: Context, chosen: Namespace, sheet: Sheet) -> Answer:
    """`sign pdf`: sign the stored page of a sheet, or give back what was signed before."""
    act, id_ = context.app.digital_signing, SheetId(sheet.id)
    if chosen.kept:
        signature = act.signed(id_)
    else:
        act.check(id_)
        signature = act.sign(id_, _passphrase(chosen.passphrase_file))
    lines = [say.signed_words(sheet.number, signature)]
    data = _data(sheet, signature)
    if chosen.out is not None:
        written(chosen.out, signature.signed.pdf)
        lines.append(str(chosen.out))
        data["out"] = str(chosen.out)
    return Answer(data, tuple(lines))


def _data(sheet: Sheet, signature: SheetSignature) -> dict[str, object]:
    return {
        "number": sheet.number,
        "year": sheet.year,
        "at": signature.at.isoformat(),
        "subject": signature.signed.subject,
        "serial": signature.signed.serial,
        "sha256": hashlib.sha256(signature.signed.pdf).hexdigest(),
    }


def _passphrase(file: Path | None) -> str:
    """The first line of a file, or what is typed unseen; raises UnreadableFile, NoPassphrase."""
    if file is None:
        if not sys.stdin.isatty():
            raise NoPassphrase
        return getpass.getpass(say.ask_passphrase())
    try:
        return read_bytes(file).decode("utf-8-sig").partition("\n")[0].rstrip("\r")
    except UnicodeDecodeError as broken:
        raise UnreadableFile(path=str(file), reason="UTF-8") from broken
