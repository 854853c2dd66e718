"""`python -m counter_app`: the command line, nothing else."""

import sys

from counter_app.cli import main

if __name__ == "__main__":
    sys.exit(main())
