CREATE PROCEDURE dbo.CountOrders @CustomerId int, @Count int OUTPUT
AS
SET NOCOUNT ON;
SELECT @Count = COUNT(*) FROM dbo.Orders WHERE CustomerId = @CustomerId;
