CREATE TABLE dbo.Customer (
  Id int NOT NULL CONSTRAINT PK_Customer PRIMARY KEY,
  Name nvarchar(50) NOT NULL,
  Notes nvarchar(max) NULL);
GO
DECLARE @name nvarchar(50) = N'Ada';
SELECT Id FROM dbo.Customer WHERE Name = @name;
IF EXISTS (SELECT 1 FROM dbo.Customer WHERE Name LIKE @name)
  PRINT @name;
GO
CREATE PROCEDURE dbo.Rename @id int, @name nvarchar(50) AS
BEGIN
  CREATE TABLE #before (Name nvarchar(50));
  INSERT #before SELECT UPPER(Name) FROM dbo.Customer WHERE Id = @id;
  UPDATE dbo.Customer SET Name = @name WHERE Id = @id;
  SELECT Name FROM #before;
END
GO
IF OBJECT_ID('dbo.Gone') IS NOT NULL
  DROP TABLE dbo.Gone;
SELECT Nothing FROM dbo.Customer;
