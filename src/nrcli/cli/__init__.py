"""The command line: flags become one workflow call, results become text."""
