CREATE PROCEDURE dbo.DeleteOrder @OrderId int
AS
DELETE dbo.Orders WHERE OrderId = @OrderId;
