CREATE PROCEDURE dbo.ShipPaidOrders
AS
SET NOCOUNT ON;
DECLARE @OrderId int, @Shipped int = 0;
DECLARE paid CURSOR LOCAL FAST_FORWARD FOR SELECT OrderId FROM dbo.Orders WHERE Status = 'paid' ORDER BY OrderId;
OPEN paid;
FETCH NEXT FROM paid INTO @OrderId;
WHILE @@FETCH_STATUS = 0
BEGIN
  UPDATE dbo.Orders SET Status = 'shipped' WHERE OrderId = @OrderId;
  SET @Shipped += 1;
  PRINT N'shipped ' + CAST(@OrderId AS nvarchar(12));
  FETCH NEXT FROM paid INTO @OrderId;
END;
CLOSE paid;
DEALLOCATE paid;
RETURN @Shipped;
