"""From a request to registered files."""
