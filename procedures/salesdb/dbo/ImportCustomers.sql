CREATE PROCEDURE dbo.ImportCustomers @Names nvarchar(max)
AS
SET NOCOUNT ON;
CREATE TABLE #names (Position int IDENTITY(1,1) PRIMARY KEY, Name nvarchar(100) NOT NULL);
INSERT #names (Name) SELECT LTRIM(RTRIM(value)) FROM STRING_SPLIT(@Names, ',') WHERE LTRIM(value) <> '';
INSERT dbo.Customers (Name, Email)
SELECT Name, LOWER(REPLACE(Name, ' ', '.')) + '@imported.example.com' FROM #names;
SELECT COUNT(*) AS Imported FROM #names;
