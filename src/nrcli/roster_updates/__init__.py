"""The roster brought up to date from elsewhere."""
