"""*Sổ thư*: every numbered sheet, as it was printed that day."""
