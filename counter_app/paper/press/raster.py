"""PNG and JPEG pictures as samples for PDF; transparency becomes a mask of its own."""

from __future__ import annotations

import io
import zlib
from dataclasses import dataclass, field
from functools import lru_cache

from PIL import Image, UnidentifiedImageError

from counter_app.domain.errors.paper import BrokenDocument

from .model import ArtKind

_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB", "CMYK": "DeviceCMYK"}


@dataclass(frozen=True, slots=True)
class Raster:
    """Samples as a PDF image wants them; `inverted` ones are read the other way round."""

    width: int
    height: int
    space: str
    filter: str
    data: bytes = field(repr=False)
    mask: bytes | None = field(default=None, repr=False)
    inverted: bool = False


@lru_cache(maxsize=32)
def raster_of(kind: ArtKind, data: bytes) -> Raster:
    """The samples of a picture; raises BrokenDocument."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            if kind is ArtKind.JPEG and image.mode in _SPACES:
                return Raster(
                    image.width, image.height, _SPACES[image.mode], "DCTDecode", data,
                    inverted=image.mode == "CMYK" and "adobe" in image.info,
                )  # fmt: skip
            clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            whole = image.convert("RGBA" if clear else "L" if image.mode in ("1", "L", "I;16") else "RGB")
            mask = None
            if clear:
                alpha = whole.getchannel("A")
                mask = None if alpha.getextrema() == (255, 255) else zlib.compress(alpha.tobytes())
                whole = whole.convert("RGB")
            return Raster(
                whole.width,
                whole.height,
                _SPACES[whole.mode],
                "FlateDecode",
                zlib.compress(whole.tobytes()),
                mask,
            )
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError) as error:
        raise BrokenDocument(reason=f"a picture that cannot be read: {error}") from error
