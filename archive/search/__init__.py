"""The read side: from criteria to results."""
