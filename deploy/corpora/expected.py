"""Statements for aul, each with a query over the same data that says which rows are right."""

NORTHWIND_TABLES = {
    "Employees": "EmployeeID LastName FirstName Title TitleOfCourtesy BirthDate HireDate Address City Region PostalCode"
    " Country HomePhone Extension Photo Notes ReportsTo PhotoPath",
    "Categories": "CategoryID CategoryName Description Picture",
    "Customers": "CustomerID CompanyName ContactName ContactTitle Address City Region PostalCode Country Phone Fax",
    "Shippers": "ShipperID CompanyName Phone",
    "Suppliers": "SupplierID CompanyName ContactName ContactTitle Address City Region PostalCode Country Phone Fax HomePage",
    "Orders": "OrderID CustomerID EmployeeID OrderDate RequiredDate ShippedDate ShipVia Freight ShipName ShipAddress"
    " ShipCity ShipRegion ShipPostalCode ShipCountry",
    "Products": "ProductID ProductName SupplierID CategoryID QuantityPerUnit UnitPrice UnitsInStock UnitsOnOrder"
    " ReorderLevel Discontinued",
    "Order Details": "OrderID ProductID UnitPrice Quantity Discount",
    "Territories": "TerritoryID TerritoryDescription RegionID",
    "Region": "RegionID RegionDescription",
    "EmployeeTerritories": "EmployeeID TerritoryID",
}

SUBTOTALS = '(SELECT OrderID, sum(extended(UnitPrice, Quantity, Discount)) t FROM "Order Details" GROUP BY OrderID)'
SALES_OF = f"SELECT as_date(o.ShippedDate), o.OrderID, as_money(s.t) FROM Orders o JOIN {SUBTOTALS} s USING (OrderID)"
PRODUCT_SALES = (
    "FROM Categories c JOIN Products p USING (CategoryID) JOIN \"Order Details\" d USING (ProductID)"
    " JOIN Orders o USING (OrderID) WHERE o.{} BETWEEN '1997-01-01' AND '1997-12-31' GROUP BY "
)
SHIP_TO = "o.ShipName, o.ShipAddress, o.ShipCity, o.ShipRegion, o.ShipPostalCode, o.ShipCountry"
DATES = "as_date(o.OrderDate), as_date(o.RequiredDate), as_date(o.ShippedDate)"
SUM_EXTENDED = "as_money(sum(extended(d.UnitPrice, d.Quantity, d.Discount)))"
LINE = "as_money(money(d.UnitPrice)), d.Quantity, as_real(d.Discount), as_money(extended(d.UnitPrice, d.Quantity, d.Discount))"

NORTHWIND = [
    (
        "SELECT * FROM [Customer and Suppliers by City]",
        "SELECT City, CompanyName, ContactName, 'Customers' FROM Customers"
        " UNION SELECT City, CompanyName, ContactName, 'Suppliers' FROM Suppliers",
    ),
    (
        "SELECT * FROM [Alphabetical list of products]",
        "SELECT p.ProductID, p.ProductName, p.SupplierID, p.CategoryID, p.QuantityPerUnit, as_money(money(p.UnitPrice)),"
        " p.UnitsInStock, p.UnitsOnOrder, p.ReorderLevel, p.Discontinued, c.CategoryName"
        " FROM Products p JOIN Categories c USING (CategoryID) WHERE NOT p.Discontinued",
    ),
    ("SELECT * FROM [Current Product List]", "SELECT ProductID, ProductName FROM Products WHERE NOT Discontinued"),
    (
        "SELECT * FROM [Orders Qry]",
        f"SELECT o.OrderID, o.CustomerID, o.EmployeeID, {DATES}, o.ShipVia, as_money(money(o.Freight)), {SHIP_TO},"
        " c.CompanyName, c.Address, c.City, c.Region, c.PostalCode, c.Country FROM Orders o JOIN Customers c USING (CustomerID)",
    ),
    (
        "SELECT * FROM [Products Above Average Price]",
        "SELECT ProductName, as_money(money(UnitPrice)) FROM Products WHERE UnitPrice > (SELECT avg(UnitPrice) FROM Products)",
    ),
    (
        "SELECT * FROM [Products by Category]",
        "SELECT c.CategoryName, p.ProductName, p.QuantityPerUnit, p.UnitsInStock, p.Discontinued"
        " FROM Products p JOIN Categories c USING (CategoryID) WHERE NOT p.Discontinued",
    ),
    (
        "SELECT * FROM [Quarterly Orders]",
        "SELECT CustomerID, CompanyName, City, Country FROM Customers"
        " WHERE CustomerID IN (SELECT CustomerID FROM Orders WHERE OrderDate BETWEEN '1997-01-01' AND '1997-12-31')",
    ),
    (
        "SELECT * FROM Invoices",
        f"SELECT {SHIP_TO}, o.CustomerID, c.CompanyName, c.Address, c.City, c.Region, c.PostalCode, c.Country,"
        f" e.FirstName || ' ' || e.LastName, o.OrderID, {DATES}, s.CompanyName, d.ProductID, p.ProductName, {LINE},"
        ' as_money(money(o.Freight)) FROM Orders o JOIN Customers c USING (CustomerID) JOIN Employees e USING (EmployeeID)'
        ' JOIN Shippers s ON s.ShipperID = o.ShipVia JOIN "Order Details" d USING (OrderID) JOIN Products p USING (ProductID)',
    ),
    (
        "SELECT * FROM [Order Details Extended]",
        f'SELECT d.OrderID, d.ProductID, p.ProductName, {LINE} FROM "Order Details" d JOIN Products p USING (ProductID)',
    ),
    ("SELECT * FROM [Order Subtotals]", f"SELECT OrderID, as_money(t) FROM {SUBTOTALS}"),
    (
        "SELECT * FROM [Product Sales for 1997]",
        f"SELECT c.CategoryName, p.ProductName, {SUM_EXTENDED} {PRODUCT_SALES.format('ShippedDate')} p.ProductID",
    ),
    (
        "SELECT * FROM [Category Sales for 1997]",
        f"SELECT c.CategoryName, {SUM_EXTENDED} {PRODUCT_SALES.format('ShippedDate')} c.CategoryID",
    ),
    (
        "SELECT * FROM [Sales by Category]",
        f"SELECT c.CategoryID, c.CategoryName, p.ProductName, {SUM_EXTENDED} {PRODUCT_SALES.format('OrderDate')} p.ProductID",
    ),
    (
        "SELECT * FROM [Sales Totals by Amount]",
        f"SELECT as_money(s.t), o.OrderID, c.CompanyName, as_date(o.ShippedDate) FROM Orders o JOIN {SUBTOTALS} s USING (OrderID)"
        " JOIN Customers c USING (CustomerID) WHERE s.t > 25000000 AND o.ShippedDate BETWEEN '1997-01-01' AND '1997-12-31'",
    ),
    ("SELECT * FROM [Summary of Sales by Quarter]", f"{SALES_OF} WHERE o.ShippedDate IS NOT NULL"),
    ("SELECT * FROM [Summary of Sales by Year]", f"{SALES_OF} WHERE o.ShippedDate IS NOT NULL"),
    (
        "EXEC [Ten Most Expensive Products]",
        "SELECT ProductName, as_money(money(UnitPrice)) FROM Products ORDER BY UnitPrice DESC LIMIT 10",
    ),
    (
        "EXEC [Employee Sales by Country] '19960801', '19961231'",
        "SELECT e.Country, e.LastName, e.FirstName, as_date(o.ShippedDate), o.OrderID, as_money(s.t)"
        f" FROM Orders o JOIN Employees e USING (EmployeeID) JOIN {SUBTOTALS} s USING (OrderID)"
        " WHERE o.ShippedDate BETWEEN '1996-08-01' AND '1996-12-31'",
    ),
    (
        "EXEC [Sales by Year] @Beginning_Date = '1997-12-20', @Ending_Date = '1998-01-10'",
        "SELECT as_date(o.ShippedDate), o.OrderID, as_money(s.t), substr(o.ShippedDate, 1, 4)"
        f" FROM Orders o JOIN {SUBTOTALS} s USING (OrderID) WHERE o.ShippedDate BETWEEN '1997-12-20' AND '1998-01-10'",
    ),
    (
        "EXEC CustOrdersDetail 10273",
        "SELECT p.ProductName, as_money(money(d.UnitPrice)), d.Quantity, percent(d.Discount),"
        ' as_money_of_cents(line_cents(d.UnitPrice, d.Quantity, d.Discount)) FROM "Order Details" d JOIN Products p USING (ProductID)'
        " WHERE d.OrderID = 10273",
    ),
    (
        "EXEC CustOrdersOrders 'SAVEA'",
        f"SELECT o.OrderID, {DATES} FROM Orders o WHERE o.CustomerID = 'SAVEA' ORDER BY o.OrderID",
    ),
    (
        "EXEC CustOrderHist 'ERNSH'",
        'SELECT p.ProductName, sum(d.Quantity) FROM Orders o JOIN "Order Details" d USING (OrderID) JOIN Products p USING (ProductID)'
        " WHERE o.CustomerID = 'ERNSH' GROUP BY p.ProductID",
    ),
    *(
        (
            f"EXEC SalesByCategory '{category}'{argument}",
            "SELECT p.ProductName, as_whole(sum(line_cents(d.UnitPrice, d.Quantity, d.Discount))) FROM Categories c"
            ' JOIN Products p USING (CategoryID) JOIN "Order Details" d USING (ProductID) JOIN Orders o USING (OrderID)'
            f" WHERE c.CategoryName = '{category}' AND o.OrderDate LIKE '{year}-%' GROUP BY p.ProductID ORDER BY p.ProductName COLLATE NOCASE",
        )
        for category, argument, year in [("Beverages", ", '1996'", 1996), ("Produce", "", 1998), ("Condiments", ", '2001'", 1998)]
    ),
]

PUBS_TABLES = {
    "authors": "au_id au_lname au_fname phone address city state zip contract",
    "publishers": "pub_id pub_name city state country",
    "pub_info": "pub_id logo pr_info",
    "titles": "title_id title type='UNDECIDED' pub_id price advance royalty ytd_sales notes pubdate",
    "titleauthor": "au_id title_id au_ord royaltyper",
    "stores": "stor_id stor_name stor_address city state zip",
    "sales": "stor_id ord_num ord_date qty payterms title_id",
    "roysched": "title_id lorange hirange royalty",
    "discounts": "discounttype stor_id lowqty highqty discount",
    "jobs": "job_desc min_lvl max_lvl",
    "employee": "emp_id fname minit lname job_id job_lvl pub_id hire_date",
}


def rollup(select: str, where: str, outer: str, inner: str, value: str) -> str:
    """GROUP BY outer, inner WITH ROLLUP, as three grouped queries; `select` orders the two keys."""
    levels = [(outer, inner, f"GROUP BY {outer}, {inner}"), (outer, "'ALL'", f"GROUP BY {outer}"), ("'ALL'", "'ALL'", "")]
    return " UNION ALL ".join(
        f"SELECT {select.format(outer=a, inner=b)}, {value} FROM titles WHERE {where} {group}" for a, b, group in levels
    )


PUBS = [
    (
        "SELECT * FROM titleview",
        "SELECT t.title, ta.au_ord, a.au_lname, as_money(money(t.price)), t.ytd_sales, t.pub_id"
        " FROM titleauthor ta JOIN titles t USING (title_id) JOIN authors a USING (au_id)",
    ),
    *(
        (f"EXEC byroyalty {share}", f"SELECT au_id FROM titleauthor WHERE royaltyper = {share}")
        for share in (40, 100)
    ),
    (
        "EXEC reptq1",
        "SELECT pub_id, as_money(average(sum(money(price)), count(*))) FROM titles WHERE price IS NOT NULL GROUP BY pub_id"
        " UNION ALL SELECT 'ALL', as_money(average(sum(money(price)), count(*))) FROM titles WHERE price IS NOT NULL",
    ),
    (
        "EXEC reptq2",
        rollup("{inner}, {outer}", "pub_id IS NOT NULL", "pub_id", "type", "sum(ytd_sales) / count(ytd_sales)"),
    ),
    (
        "EXEC reptq3 10, 20, 'business'",
        rollup(
            "{outer}, {inner}", "price > 10 AND price < 20 AND type = 'business' OR type LIKE '%cook%'", "pub_id", "type", "count(*)"
        ),
    ),
]

TRIGGER = [
    (
        "a level outside the job's range is refused on INSERT",
        "INSERT employee VALUES ('ZZZ12345F', 'Zoe', 'Z', 'Zander', 12, 101, '0736', '19990101')",
        "The level for job_id:12 should be between 25 and 100.",
    ),
    (
        "a level outside the job's range is refused on UPDATE",
        "UPDATE employee SET job_lvl = 251 WHERE emp_id = 'PTC11962M'",
        "The level for job_id:2 should be between 200 and 250.",
    ),
    (
        "job 1 takes its default level only",
        "INSERT employee VALUES ('ZZZ12345F', 'Zoe', 'Z', 'Zander', 1, 11, '0736', '19990101')",
        "Job id 1 expects the default level of 10.",
    ),
]
