"""What is said after results were marked ready, on whichever page it was done."""

from __future__ import annotations

from collections.abc import Sequence

from counter_app.sentences.errors import explain
from counter_app.services.acts.following import Refusal
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _, joined, n_

SHOWN = 3


def marked_banner(codes: Sequence[str], refused: Sequence[Refusal]) -> tuple[BannerValue, ...]:
    """What was marked, and beneath it the dossiers that could not be, each with its reason."""
    failed = {one.code for one in refused}
    done = [code for code in codes if code not in failed]
    banners: list[BannerValue] = []
    if done:
        pattern = n_(
            "Đã ghi “Đã có kết quả” cho {n} hồ sơ.", "Đã ghi “Đã có kết quả” cho {n} hồ sơ.", len(done)
        )
        named = joined(done) if len(done) <= SHOWN else ", ".join(done[:SHOWN]) + "…"
        banners.append(
            BannerValue(BannerKind.FINE, pattern.format(n=len(done)), named, key="done", closable=True)
        )
    if refused:
        pattern = n_("{n} hồ sơ chưa ghi được.", "{n} hồ sơ chưa ghi được.", len(refused))
        why = " ".join(explain(one.error) for one in refused[:SHOWN])
        rest = why if len(refused) <= SHOWN else _("{why} Các hồ sơ còn lại vẫn để nguyên.").format(why=why)
        banners.append(
            BannerValue(BannerKind.ERROR, pattern.format(n=len(refused)), rest, key="refused", closable=True)
        )
    return tuple(banners)
