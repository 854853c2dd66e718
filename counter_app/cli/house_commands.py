"""Commands about the program itself: the window, the demo, the press, the gallery and the self-test."""

from __future__ import annotations

from argparse import Namespace

from .answer import Answer
from .context import Context


def window(context: Context, chosen: Namespace) -> Answer:
    """`window`: open the working window and stay until it is closed."""
    from counter_app.bootstrap.start import run_window

    run_window(context.config, context.today)
    return Answer()


def demo(context: Context, chosen: Namespace) -> Answer:
    """`demo`: a believable fortnight of one commune, the five letters, and the window or its pictures."""
    from counter_app.bootstrap.showing import run_demo

    shown = run_demo(
        context.config, chosen.out, window=not chosen.no_window, keep_home=context.home is not None
    )
    data = {
        "out": str(chosen.out),
        "letters": [str(path) for path in shown.letters],
        "pages": len(shown.pages),
    }
    return Answer(data, tuple(str(path) for path in (*shown.letters, *shown.pages)))


def press(context: Context, chosen: Namespace) -> Answer:
    """`press`: draw a .docx as PDF, or name what cannot be drawn."""
    from counter_app.bootstrap import press_file
    from counter_app.domain.errors.entry import UnreadableFile
    from counter_app.domain.errors.keeping import CannotWrite

    try:
        press_file(context.config.paths, chosen.source, chosen.target)
    except FileNotFoundError as missing:
        raise UnreadableFile(path=str(missing.filename), reason=str(missing.strerror)) from missing
    except OSError as broken:
        raise CannotWrite(path=str(broken.filename), reason=str(broken.strerror)) from broken
    return Answer({"pdf": str(chosen.target)}, (str(chosen.target),))


def gallery(context: Context, chosen: Namespace) -> Answer:
    """`gallery`: every page in every state as PNG; or every letter (`--letters`), or the second screen (`--public`)."""
    from counter_app.bootstrap.showing import run_gallery, run_letter_gallery, run_public_gallery
    from counter_app.sentences import command_line as say

    if chosen.letters:
        pictures = run_letter_gallery(context.config.paths, chosen.folder)
    elif chosen.public:
        pictures = run_public_gallery(context.config.paths, chosen.folder)
    else:
        pictures = run_gallery(chosen.folder, chosen.page, chosen.size, english=chosen.english)
    return Answer(
        {"pictures": [str(path) for path in pictures]}, (say.pictures(len(pictures), str(chosen.folder)),)
    )


def self_test(context: Context, chosen: Namespace) -> Answer:
    """`self-test`: the installed program takes in, words, draws, stores and shows; raises SelfTestFailed."""
    from counter_app.selftest import run_self_test
    from counter_app.sentences import command_line as say

    steps = run_self_test()
    return Answer(
        {"steps": list(steps)}, (*(say.step_passed(step) for step in steps), say.self_test_passed())
    )
