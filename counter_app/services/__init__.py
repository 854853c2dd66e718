"""What the program does: crafts and acts over ports, one step one transaction."""
