"""The policy, shown, tried and reloaded."""
