"""*Thăm viếng*: visits to bereaved families, on a page of its own so that no cheerful word stands beside them."""
