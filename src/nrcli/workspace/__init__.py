"""Files of the workspace become records of the domain."""
