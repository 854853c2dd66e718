"""Hồ sơ: the register as a list, with the story of one dossier beside it."""
