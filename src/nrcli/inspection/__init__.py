"""A whole workspace, and finished letters, looked through."""
