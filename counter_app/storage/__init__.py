"""Keeps the office's register: values in, values out; the only room that knows SQL."""
