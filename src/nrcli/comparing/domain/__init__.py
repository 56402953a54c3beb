"""What differs, in sentences."""
