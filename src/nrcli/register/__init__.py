"""What was written to whom, under which kenmerk, and what became of it."""
