"""The counter page: a dossier is scanned, its letter shown, and one key prints it and hands the result over."""
