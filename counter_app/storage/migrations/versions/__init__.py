"""One module per step, never changed after it has been shipped."""
