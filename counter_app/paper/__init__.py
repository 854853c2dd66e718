"""Everything that ends on paper; knows no screen and no table."""
