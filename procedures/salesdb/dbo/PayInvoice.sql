CREATE PROCEDURE dbo.PayInvoice @InvoiceId int, @PaidAt date
AS
SET NOCOUNT ON;
UPDATE dbo.Invoices SET PaidAt = @PaidAt WHERE InvoiceId = @InvoiceId AND PaidAt IS NULL;
RETURN CASE @@ROWCOUNT WHEN 1 THEN 0 ELSE 1 END;
