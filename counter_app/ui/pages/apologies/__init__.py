"""*Xin lỗi – hẹn lại*: which slips must go out today, the slip itself, and the proof that none is missing."""
