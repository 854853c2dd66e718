"""Hôm nay: what is due, what is late, what waits and what is half done, on one screen."""
