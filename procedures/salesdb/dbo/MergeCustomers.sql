CREATE PROCEDURE dbo.MergeCustomers @Keep int, @Remove int
AS
SET NOCOUNT ON;
IF @Keep = @Remove RETURN 1;
UPDATE dbo.Orders SET CustomerId = @Keep WHERE CustomerId = @Remove;
DECLARE @Moved int = @@ROWCOUNT;
DELETE dbo.Customers WHERE CustomerId = @Remove;
PRINT CONCAT(@Moved, ' orders moved');
