"""Thêm hồ sơ: what the official system accepted, taken in by hand or by the scan of a card."""
