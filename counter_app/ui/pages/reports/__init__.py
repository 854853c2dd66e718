"""The page of reports: the figures of a period, down to the rows each is the sum of."""
