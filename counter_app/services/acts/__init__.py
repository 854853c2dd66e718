"""Acts: what a person at the counter does; each is one class, and they never import each other."""
