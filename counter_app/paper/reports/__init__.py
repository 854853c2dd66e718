"""Periodic reports on paper: a Word document to edit, the same as PDF, and the figures as a spreadsheet."""

from __future__ import annotations
