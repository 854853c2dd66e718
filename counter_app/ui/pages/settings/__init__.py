"""*Cài đặt*: what the commune chooses for itself, with a sample of the sheet beside it."""
