"""What the services need from outside, as protocols; storage, paper, printing and almanac fulfil them."""
