"""One module for each thing a user wants to get done; only here is the clock read."""
