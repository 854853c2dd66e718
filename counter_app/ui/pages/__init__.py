"""The pages of the window, each in a package of its own; none imports another."""
