"""What would change in the roster, told in terms of people."""
