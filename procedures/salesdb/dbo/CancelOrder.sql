CREATE PROCEDURE dbo.CancelOrder @OrderId int
AS
SET NOCOUNT ON;
UPDATE dbo.Orders SET Status = 'cancelled' WHERE OrderId = @OrderId AND Status IN ('new', 'paid');
IF @@ROWCOUNT = 0
BEGIN
  RAISERROR (N'Order %d cannot be cancelled.', 16, 2, @OrderId);
  RETURN 2;
END;
RETURN 0;
