"""Makes the shipped letter templates and their ornaments again, the same bytes every time."""
