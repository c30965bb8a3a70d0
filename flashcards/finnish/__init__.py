"""Finnish: order, numbers and dates. Pure, and the standard library only."""
