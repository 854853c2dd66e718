"""Finished PDF bytes to a printer, CUPS or Windows, behind one port."""
