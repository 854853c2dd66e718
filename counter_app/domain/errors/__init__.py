"""The tree of known errors, a file for each noun that can go wrong; the root stands in `tree`."""
