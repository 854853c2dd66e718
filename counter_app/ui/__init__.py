"""The screens: they show values, ask a service and decide nothing."""

from .binding import let_imports_be

let_imports_be()
