"""One module for each group of commands, loaded when one of them is called.

`draft`, `check`, `register`, `mailing`, `compare`, `explain`, `preview`, `recipients`, `catalogue`
and `workspace` have the commands; `mailing_output` and `mailing_print` belong to `mailing`,
`register_recovery` to `register`.
"""
