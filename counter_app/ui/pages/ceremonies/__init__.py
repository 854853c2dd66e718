"""*Lễ trao*: the calendar of ceremonies, one ceremony with its families, and the certificates conferred one by one."""
