"""What any rule reads: words, numbers, times."""
