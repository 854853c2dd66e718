"""Tables, database and register: the only room that knows SQL; rows never leave it."""
