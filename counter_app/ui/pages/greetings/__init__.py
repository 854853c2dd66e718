"""The page of letters the commune sends of its own accord, and of the kinds it makes for them."""
