"""Certificates and electronic signatures: the only room that knows pyHanko, loaded when a page is signed."""
