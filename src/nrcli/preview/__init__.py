"""The preview in the browser: a page of our own, served to this machine and its user only."""
