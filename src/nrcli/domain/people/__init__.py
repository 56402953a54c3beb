"""Who is written to: people, their names and addresses, and who holds which role when."""
