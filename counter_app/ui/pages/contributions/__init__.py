"""*Đóng góp*: what people give the commune, heard, answered and thanked."""
