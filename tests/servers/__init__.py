"""Real servers for the tests: PostgreSQL, CUPS with a virtual PDF queue, LibreOffice as the reference renderer.

The tests start them, each worker its own, in folders of their own, and leave none behind. Where a machine lacks one,
the tests that need it do not run, and the last lines of the run say so; under CI=true that is a failure.
"""
