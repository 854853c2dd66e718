"""Frozen values and pure rules of the counter; standard library only, no clock, no I/O, no words."""
