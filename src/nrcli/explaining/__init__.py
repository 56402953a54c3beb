"""Where each paragraph came from."""
