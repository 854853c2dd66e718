"""Crafts: small skills over ports that acts share; they never import each other."""
