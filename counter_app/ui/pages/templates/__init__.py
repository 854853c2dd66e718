"""*Mẫu thư*: the templates the letters are drawn from, checked, put to use, taken back, edited in Word."""
