"""Every reason, explanation and error as one Vietnamese sentence."""
