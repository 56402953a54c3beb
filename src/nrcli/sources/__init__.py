"""What is read from elsewhere."""
