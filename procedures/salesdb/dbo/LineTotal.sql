CREATE FUNCTION dbo.LineTotal (@Quantity int, @UnitPrice money, @Discount decimal(5,4))
RETURNS decimal(12,2)
AS
BEGIN
  RETURN @Quantity * @UnitPrice * (1 - @Discount);
END
