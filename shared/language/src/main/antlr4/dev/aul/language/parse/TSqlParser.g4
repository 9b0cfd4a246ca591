/** T-SQL's statements. Conditions and values are apart, except in parentheses: the builder tells those. */
parser grammar TSqlParser;

options {
    tokenVocab = TSqlLexer;
}

batch: SEMI* (module | moduleless) EOF;
// THROW is no procedure's name here.
moduleless: ({_input.LA(1) != THROW}? bareCall SEMI*)? statement*;
bareCall: executeTarget executeArguments? executeWith?;

onlyExpression: expression EOF;
onlyParameters: (parameter (COMMA parameter)*)? EOF;
onlyType: typeName EOF;

module: createProcedure | createFunction | createTrigger | databaseTrigger | createView | createSchema | createDefault;

statements: statement*;
statement: statementBody SEMI*;
statementBody
    : block | tryCatch | ifStatement | whileStatement | breakStatement | continueStatement | gotoStatement
    | labelStatement | returnStatement | throwStatement | raiserrorStatement | printStatement | declareStatement
    | setStatement | useStatement | executeStatement | transactionStatement | cursorStatement | waitforStatement
    | checkpointStatement | selectStatement | insertStatement | updateStatement | deleteStatement | mergeStatement
    | truncateStatement | createTable | alterTable | createIndex | createDatabase | createType | createSequence
    | createSynonym | dropStatement | triggerSwitch | otherStatement
    ;

// Control flow
block: BEGIN SEMI* statement+ END;
tryCatch: BEGIN TRY SEMI* statement* END TRY SEMI? BEGIN CATCH SEMI* statement* END CATCH;
ifStatement: IF expression SEMI* statement (ELSE SEMI* statement)?;
whileStatement: WHILE expression SEMI* statement;
breakStatement: BREAK;
continueStatement: CONTINUE;
gotoStatement: GOTO identifier;
labelStatement: LABEL;
returnStatement: RETURN value?;
throwStatement: THROW (throwArgument COMMA throwArgument COMMA throwArgument)?;
throwArgument: sign? INTEGER | STRING | NSTRING | VARIABLE;
sign: PLUS | MINUS;
raiserrorStatement
    : RAISERROR LPAREN value (COMMA value)* RPAREN (WITH raiserrorOption (COMMA raiserrorOption)*)?
    | RAISERROR sign? INTEGER (STRING | NSTRING | VARIABLE)
    ;
raiserrorOption: LOG | NOWAIT | SETERROR;
printStatement: PRINT value;
useStatement: USE identifier;
checkpointStatement: CHECKPOINT INTEGER?;
waitforStatement: WAITFOR (DELAY | TIME) value;

// Variables and options
declareStatement: DECLARE declaration (COMMA declaration)* | DECLARE declareCursor;
declaration
    : variable AS? TABLE LPAREN tableElement (COMMA? tableElement)* RPAREN
    | variable AS? CURSOR
    | variable AS? typeName (EQ value)?
    ;
variable: VARIABLE | AT_AT;
declareCursor
    : identifier cursorWord* CURSOR cursorWord* FOR query queryHints? cursorFor?
    ;
cursorWord: identifier;
cursorFor: FOR READ ONLY | FOR UPDATE (OF columnName (COMMA columnName)*)?;
setStatement
    : SET variable EQ CURSOR cursorWord* FOR query queryHints? cursorFor?  # setCursor
    | SET variable assign value  # setVariable
    | SET VARIABLE DOT identifier LPAREN values? RPAREN  # setByMethod
    | SET IDENTITY_INSERT objectName (ON | OFF)  # setIdentityInsert
    | SET TRANSACTION ISOLATION LEVEL isolationLevel  # setIsolation
    | SET STATISTICS identifier (COMMA identifier)* (ON | OFF)  # setStatistics
    | SET optionName (COMMA optionName)* (ON | OFF)  # setOnOff
    | SET optionName optionValue  # setOptionValue
    ;
isolationLevel: READ UNCOMMITTED | READ COMMITTED | REPEATABLE READ | SNAPSHOT | SERIALIZABLE;
optionName: identifier | ROWCOUNT | TEXTSIZE | OFFSETS;
optionValue: value;
assign: EQ | PLUS_EQ | MINUS_EQ | STAR_EQ | SLASH_EQ | PERCENT_EQ | AMP_EQ | PIPE_EQ | CARET_EQ;

// Calls
executeStatement
    : (EXEC | EXECUTE) (variable EQ)? executeTarget executeArguments? executeWith?  # executeModule
    | (EXEC | EXECUTE) LPAREN value (COMMA value)* RPAREN (AS (USER | LOGIN) EQ STRING)? (AT identifier)?  # executeText
    ;
executeTarget: objectName (SEMI INTEGER)? | VARIABLE;
executeArguments: executeArgument (COMMA executeArgument)*;
executeArgument: (VARIABLE EQ)? argumentValue (OUTPUT | OUT)?;
argumentValue: sign? literal | variable | DEFAULT | bareWord;
bareWord: identifier (DOT identifier)* | ON | OFF;
executeWith
    : WITH RECOMPILE (COMMA RESULT SETS (parens | NONE | identifier))?
    | WITH RESULT SETS (parens | NONE | identifier)
    ;

// Transactions
transactionStatement
    : BEGIN DISTRIBUTED? (TRAN | TRANSACTION) (transactionName (WITH MARK (STRING | NSTRING)?)?)?  # beginTransaction
    | COMMIT (WORK | (TRAN | TRANSACTION) transactionName?)? (WITH parens)?  # commit
    | ROLLBACK (WORK | (TRAN | TRANSACTION) transactionName?)?  # rollback
    | SAVE (TRAN | TRANSACTION) transactionName  # saveTransaction
    ;
transactionName: identifier | VARIABLE;

// Cursors
cursorStatement
    : OPEN cursorName  # openCursor
    | CLOSE cursorName  # closeCursor
    | DEALLOCATE CURSOR? cursorName  # deallocate
    | FETCH (fetchDirection? FROM)? cursorName (INTO variable (COMMA variable)*)?  # fetchCursor
    ;
cursorName: GLOBAL? identifier | VARIABLE;
fetchDirection: NEXT | PRIOR | FIRST | LAST | ABSOLUTE value | RELATIVE value;

// Queries
selectStatement: query queryHints?;
queryHints: OPTION LPAREN queryHint (COMMA queryHint)* RPAREN;
queryHint: hintPart+;
hintPart: ~(LPAREN | RPAREN | COMMA) | parens;
query: withClause? queryExpression orderBy? forClause?;
withClause: WITH (xmlNamespaces COMMA)? commonTable (COMMA commonTable)* | WITH xmlNamespaces;
xmlNamespaces: XMLNAMESPACES parens;
commonTable: identifier columnNames? AS LPAREN query RPAREN;
columnNames: LPAREN columnName (COMMA columnName)* RPAREN;
columnName: identifier;
queryExpression: queryTerm ((UNION ALL? | EXCEPT) queryTerm)*;
queryTerm: queryPrimary (INTERSECT queryPrimary)*;
queryPrimary: select | tableValues | LPAREN queryExpression RPAREN;
tableValues: VALUES valuesRow (COMMA valuesRow)*;
valuesRow: LPAREN valueOrDefault (COMMA valueOrDefault)* RPAREN;
valueOrDefault: value | DEFAULT;
select
    : SELECT (ALL | DISTINCT)? top? selectItem (COMMA selectItem)* (INTO objectName (ON identifier)?)?
      (FROM tableSource (COMMA tableSource)*)? (WHERE expression)? groupBy? (HAVING expression)?
    ;
top: TOP (LPAREN value RPAREN | numeric) PERCENT? (WITH TIES)?;
numeric: INTEGER | DECIMAL_NUMBER | FLOAT_NUMBER;
selectItem
    : STAR
    | objectName DOT STAR
    | VARIABLE assign value
    | alias EQ value
    | value (AS? alias)?
    ;
alias: identifier | STRING | NSTRING;
groupBy: GROUP BY ALL? groupItem (COMMA groupItem)* (WITH (ROLLUP | CUBE))?;
groupItem
    : ROLLUP LPAREN groupSet (COMMA groupSet)* RPAREN
    | CUBE LPAREN groupSet (COMMA groupSet)* RPAREN
    | GROUPING SETS LPAREN groupSet (COMMA groupSet)* RPAREN
    | value
    ;
groupSet: LPAREN RPAREN | LPAREN value (COMMA value)+ RPAREN | value;
orderBy: ORDER BY orderItem (COMMA orderItem)* (OFFSET value (ROW | ROWS) (FETCH (FIRST | NEXT) value (ROW | ROWS) ONLY)?)?;
orderItem: value (ASC | DESC)?;
forClause
    : FOR BROWSE
    | FOR XML (RAW | AUTO | EXPLICIT | PATH) (LPAREN STRING RPAREN)? (COMMA forDirective)*
    | FOR JSON (AUTO | PATH) (COMMA forDirective)*
    ;
forDirective: identifier identifier? (LPAREN (STRING | NSTRING) RPAREN)?;

// Tables
tableSource: tablePrimary tableTail*;
tableTail
    : (INNER | (LEFT | RIGHT | FULL) OUTER?)? joinHint? JOIN tableSource ON expression  # joinOn
    | CROSS JOIN tablePrimary  # crossJoin
    | CROSS APPLY tablePrimary  # crossApply
    | OUTER APPLY tablePrimary  # outerApply
    | PIVOT LPAREN functionCall FOR columnName IN columnNames RPAREN AS? identifier  # pivot
    | UNPIVOT LPAREN columnName FOR columnName IN columnNames RPAREN AS? identifier  # unpivot
    ;
joinHint: LOOP | HASH | MERGE | REMOTE;
tablePrimary
    : LPAREN query RPAREN AS? identifier columnNames?  # derivedTable
    | LPAREN tableSource RPAREN  # tableInParens
    | LBRACE OJ tableSource RBRACE  # outerJoinEscape
    | (VARIABLE | LPAREN value RPAREN) DOT NODES LPAREN value RPAREN (AS? identifier columnNames?)?  # nodesTable
    | tableFunction  # functionTable
    | VARIABLE (AS? identifier)?  # variableTable
    | objectName tableSample? (AS? identifier)? tableSample? tableHints?  # namedTable
    ;
tableFunction
    : tableFunctionName LPAREN (tableArgument (COMMA tableArgument)*)? RPAREN openWith? (AS? identifier columnNames?)? tableHints?
    ;
tableFunctionName: DOUBLE_COLON? objectName | OPENXML | OPENQUERY | OPENROWSET | CONTAINSTABLE | FREETEXTTABLE;
tableArgument: value | STAR | DEFAULT;
openWith: WITH LPAREN openColumn (COMMA openColumn)* RPAREN;
openColumn: columnName typeName (STRING | NSTRING)? (AS JSON)?;
tableSample: TABLESAMPLE identifier? LPAREN value (PERCENT | ROWS)? RPAREN (REPEATABLE LPAREN value RPAREN)?;
tableHints: WITH LPAREN tableHint (COMMA? tableHint)* RPAREN | LPAREN tableHint (COMMA? tableHint)* RPAREN;
tableHint: INDEX (parens | EQ (identifier | INTEGER)) | (identifier | HOLDLOCK) parens?;

// Changes
insertStatement
    : withClause? INSERT top? INTO? dmlTarget insertHints? columnNamesDotted? output* insertSource queryHints?
    ;
columnNamesDotted: LPAREN objectName (COMMA objectName)* RPAREN;
insertSource: DEFAULT VALUES | executeStatement | query;
insertHints: WITH LPAREN tableHint (COMMA? tableHint)* RPAREN;
dmlTarget: objectName | VARIABLE;
updateStatement
    : withClause? UPDATE top? dmlTarget tableHints? SET setClause (COMMA setClause)* output*
      (FROM tableSource (COMMA tableSource)*)? dmlWhere? queryHints?
    ;
setClause
    : VARIABLE EQ objectName assign value
    | VARIABLE assign value
    | objectName LPAREN values? RPAREN
    | objectName assign valueOrDefault
    ;
dmlWhere: WHERE CURRENT OF cursorName | WHERE expression;
deleteStatement
    : withClause? DELETE top? FROM? dmlTarget tableHints? output* (FROM tableSource (COMMA tableSource)*)? dmlWhere?
      queryHints?
    ;
output: OUTPUT selectItem (COMMA selectItem)* (INTO dmlTarget columnNames?)?;
mergeStatement
    : withClause? MERGE top? INTO? dmlTarget tableHints? (AS? identifier)? USING tableSource ON expression mergeClause+
      output* queryHints?
    ;
mergeClause: WHEN NOT? MATCHED (BY (TARGET | SOURCE))? (AND expression)? THEN mergeAction;
mergeAction
    : UPDATE SET setClause (COMMA setClause)*
    | DELETE
    | INSERT columnNamesDotted? (VALUES valuesRow | DEFAULT VALUES)
    ;
truncateStatement: TRUNCATE TABLE objectName (WITH parens)?;

// Conditions and values
expression
    : NOT expression  # notCondition
    | expression AND expression  # andCondition
    | expression OR expression  # orCondition
    | predicate  # plainCondition
    ;
predicate: EXISTS LPAREN query RPAREN  # exists
    | value test?  # tested
    ;
test
    : comparison (ALL | ANY | SOME) LPAREN query RPAREN  # quantified
    | comparison value  # compare
    | IS NOT? NULL  # isNull
    | IS NOT? DISTINCT FROM value  # distinctFrom
    | NOT? BETWEEN value AND value  # between
    | NOT? LIKE value (ESCAPE value)?  # like
    | NOT? IN LPAREN query RPAREN  # inQuery
    | NOT? IN LPAREN value (COMMA value)* RPAREN  # inList
    ;
comparison: EQ | LT | GT | LT EQ | GT EQ | LT GT | BANG EQ | BANG LT | BANG GT;
values: value (COMMA value)*;
value
    : value COLLATE identifier  # collate
    | value AT TIME ZONE value  # atTimeZone
    | value DOT identifier LPAREN values? RPAREN  # methodCall
    | TILDE value  # bitNot
    | value (STAR | SLASH | PERCENT_SIGN) value  # multiply
    | (PLUS | MINUS) value  # signed
    | value (PLUS | MINUS | AMP | CARET | PIPE) value  # add
    | primary  # plainPrimary
    ;
primary
    : literal  # literalValue
    | variable  # variableValue
    | NEXT VALUE FOR objectName over?  # nextValue
    | caseExpression  # caseValue
    | cast  # castValue
    | functionCall  # callValue
    | LBRACE FN functionCall RBRACE  # escapedCall
    | LBRACE identifier STRING RBRACE  # escapedLiteral
    | LPAREN query RPAREN  # subquery
    | LPAREN expression RPAREN  # inParens
    | objectName  # column
    | (PSEUDO | IDENTITYCOL | ROWGUIDCOL)  # pseudoColumn
    ;
literal: INTEGER | DECIMAL_NUMBER | FLOAT_NUMBER | MONEY | STRING | NSTRING | HEX | NULL;
caseExpression: CASE value? caseWhen+ (ELSE value)? END;
caseWhen: WHEN expression THEN value;
cast
    : (CAST | TRY_CAST) LPAREN value AS typeName RPAREN
    | (CONVERT | TRY_CONVERT) LPAREN typeName COMMA value (COMMA value)? RPAREN
    | (PARSE | TRY_PARSE) LPAREN value AS typeName (USING value)? RPAREN
    ;
functionCall
    : TRIM LPAREN (LEADING | TRAILING | BOTH)? value FROM value RPAREN
    | functionName LPAREN (STAR | (ALL | DISTINCT)? argument (COMMA argument)*)? RPAREN withinGroup? over?
    | (CURRENT_TIMESTAMP | CURRENT_USER | CURRENT_DATE | SESSION_USER | SYSTEM_USER | USER)
    ;
functionName
    : objectName | LEFT | RIGHT | COALESCE | NULLIF | UPDATE | CONTAINS | FREETEXT | IDENTITY | PSEUDO DOT objectName
    ;
argument: expression | DEFAULT | STAR;
withinGroup: WITHIN GROUP LPAREN ORDER BY orderItem (COMMA orderItem)* RPAREN;
over: OVER LPAREN (PARTITION BY value (COMMA value)*)? (ORDER BY orderItem (COMMA orderItem)*)? frame? RPAREN;
frame: (ROWS | RANGE) (BETWEEN bound AND bound | bound);
bound: UNBOUNDED (PRECEDING | FOLLOWING) | CURRENT ROW | INTEGER (PRECEDING | FOLLOWING);

// Names and types
objectName: identifier (DOT+ identifier)*;
typeName
    : (DOUBLE PRECISION | NATIONAL (CHAR | CHARACTER | identifier) VARYING? | (CHAR | CHARACTER | BINARY) VARYING | CURSOR
      | objectName) (LPAREN typeArgument (COMMA typeArgument)* RPAREN)?
    ;
typeArgument: INTEGER | MAX | (identifier identifier? (DOT identifier)?);

// Definitions
createTable
    : CREATE TABLE objectName (AS identifier)? LPAREN tableElement (COMMA? tableElement)* COMMA? RPAREN storage*
    ;
storage
    : (ON | TEXTIMAGE_ON) (identifier (LPAREN identifier RPAREN)? | STRING | DEFAULT | PRIMARY)
    | WITH (parens | FILLFACTOR EQ INTEGER | identifier)
    ;
tableElement: columnDefinition | constraint | tableIndex;
columnDefinition: columnName (typeName | AS value PERSISTED?)? columnPart*;
columnPart
    : COLLATE identifier  # columnCollation
    | NOT? NULL  # columnNull
    | IDENTITY (LPAREN sign? INTEGER COMMA sign? INTEGER RPAREN)?  # columnIdentity
    | NOT FOR REPLICATION  # columnNotForReplication
    | (ROWGUIDCOL | SPARSE | PERSISTED)  # columnWord
    | MASKED WITH parens  # columnMask
    | GENERATED ALWAYS AS identifier identifier identifier?  # columnGenerated
    | constraint  # columnConstraint
    | INDEX identifier UNIQUE? (CLUSTERED | NONCLUSTERED)? storage*  # columnIndex
    ;
constraint: (CONSTRAINT identifier)? constraintBody;
constraintBody
    : (PRIMARY KEY | UNIQUE) (CLUSTERED | NONCLUSTERED)? (HASH)? indexColumns? storage*  # keyConstraint
    | (FOREIGN KEY columnNames?)? REFERENCES objectName columnNames? referenceAction*  # foreignKey
    | CHECK (NOT FOR REPLICATION)? LPAREN expression RPAREN  # check
    | DEFAULT value (FOR columnName)? (WITH VALUES)?  # defaultConstraint
    ;
referenceAction: ON (DELETE | UPDATE) (NO ACTION | CASCADE | SET NULL | SET DEFAULT) | NOT FOR REPLICATION;
indexColumns: LPAREN indexColumn (COMMA indexColumn)* RPAREN;
indexColumn: columnName (ASC | DESC)?;
tableIndex: INDEX identifier UNIQUE? (CLUSTERED | NONCLUSTERED)? COLUMNSTORE? HASH? indexColumns? (INCLUDE columnNames)? (WHERE expression)? storage*;

alterTable: ALTER TABLE objectName alterAction;
alterAction
    : (WITH (CHECK | NOCHECK))? ADD tableElement (COMMA? tableElement)*  # alterAdd
    | ALTER COLUMN columnName typeName (COLLATE identifier)? (NOT? NULL)? SPARSE?  # alterColumn
    | ALTER COLUMN columnName (ADD | DROP) (ROWGUIDCOL | PERSISTED | SPARSE | NOT FOR REPLICATION)  # alterColumnProperty
    | DROP alterDrop (COMMA alterDrop)*  # alterDrops
    | (WITH (CHECK | NOCHECK))? (CHECK | NOCHECK) CONSTRAINT (ALL | columnName (COMMA columnName)*)  # alterConstraints
    | (ENABLE | DISABLE) TRIGGER (ALL | columnName (COMMA columnName)*)  # alterTriggers
    | (SET parens | REBUILD soupTail | SWITCH soupTail | (ENABLE | DISABLE) identifier soupTail)  # alterOther
    ;
alterDrop: COLUMN (IF EXISTS)? columnName | CONSTRAINT? (IF EXISTS)? columnName (WITH parens)?;

createIndex
    : CREATE UNIQUE? (CLUSTERED | NONCLUSTERED)? COLUMNSTORE? INDEX identifier ON objectName indexColumns
      (INCLUDE columnNames)? (WHERE expression)? indexStorage*
    ;
indexStorage: storage | COMMA? (FILLFACTOR EQ INTEGER | identifier);
createDatabase: CREATE DATABASE identifier soupTail;
createType
    : CREATE TYPE objectName FROM typeName (NOT? NULL)?
    | CREATE TYPE objectName AS TABLE LPAREN tableElement (COMMA? tableElement)* RPAREN (WITH parens)?
    ;
createSequence: CREATE SEQUENCE objectName (AS typeName)? sequencePart*;
sequencePart
    : START WITH sequenceNumber
    | INCREMENT BY sequenceNumber
    | (MINVALUE | MAXVALUE) sequenceNumber
    | NO (MINVALUE | MAXVALUE | CYCLE | CACHE)
    | CYCLE
    | CACHE INTEGER?
    ;
sequenceNumber: sign? INTEGER;
createSynonym: CREATE SYNONYM objectName FOR objectName;
dropStatement
    : DROP INDEX (IF EXISTS)? dropIndex (COMMA dropIndex)*  # dropIndexes
    | DROP dropKind (IF EXISTS)? objectName (COMMA objectName)* (ON (DATABASE | ALL SERVER))?  # dropObjects
    ;
dropIndex: objectName (ON objectName)? (WITH parens)?;
dropKind
    : TABLE | VIEW | PROC | PROCEDURE | FUNCTION | TRIGGER | SCHEMA | DATABASE | TYPE | SEQUENCE | SYNONYM | DEFAULT | RULE
    ;
triggerSwitch: (ENABLE | DISABLE) TRIGGER (ALL | objectName (COMMA objectName)*) ON (objectName | DATABASE | ALL SERVER);

// Modules
createHead: CREATE (OR ALTER)? | ALTER;
createProcedure
    : createHead (PROC | PROCEDURE) objectName (SEMI INTEGER)? procedureParameters? moduleOptions? (FOR REPLICATION)? AS
      SEMI* statement+
    ;
procedureParameters: LPAREN parameter (COMMA parameter)* RPAREN | parameter (COMMA parameter)*;
parameter: VARIABLE AS? typeName VARYING? (NOT? NULL)? (EQ parameterDefault)? (OUTPUT | OUT)? READONLY?;
parameterDefault: sign? literal | bareWord;
moduleOptions: WITH moduleOption (COMMA moduleOption)*;
moduleOption
    : RECOMPILE | ENCRYPTION | SCHEMABINDING | VIEW_METADATA | (EXEC | EXECUTE) AS (CALLER | SELF | OWNER | STRING | NSTRING)
    | RETURNS NULL ON NULL INPUT | CALLED ON NULL INPUT | INLINE EQ (ON | OFF)
    ;
createFunction
    : createHead FUNCTION objectName LPAREN (parameter (COMMA parameter)*)? RPAREN RETURNS functionReturns
    ;
functionReturns
    : TABLE moduleOptions? AS? RETURN query SEMI*  # returnsInline
    | VARIABLE TABLE LPAREN tableElement (COMMA? tableElement)* RPAREN moduleOptions? AS? BEGIN SEMI* statement* END SEMI*  # returnsTable
    | typeName moduleOptions? AS? BEGIN SEMI* statement* END SEMI*  # returnsScalar
    ;
createTrigger
    : createHead TRIGGER objectName ON objectName moduleOptions? (FOR | AFTER | INSTEAD OF) triggerEvent (COMMA triggerEvent)*
      (WITH APPEND)? (NOT FOR REPLICATION)? AS SEMI* statement+
    ;
databaseTrigger
    : createHead TRIGGER objectName ON (DATABASE | ALL SERVER) moduleOptions? (FOR | AFTER) identifier (COMMA identifier)* AS
      SEMI* statement+
    ;
triggerEvent: INSERT | UPDATE | DELETE;
createView
    : createHead VIEW objectName columnNames? moduleOptions? AS query (WITH CHECK OPTION)? SEMI*
    ;
createSchema: CREATE SCHEMA (identifier (AUTHORIZATION identifier)? | AUTHORIZATION identifier) schemaElement* SEMI*;
schemaElement: createTable | createView | permission;
createDefault: CREATE (DEFAULT | RULE) objectName AS expression SEMI*;

// What only has to be read
otherStatement
    : permission
    | DBCC identifier parens? (WITH soup)?
    | (BACKUP | RESTORE | DUMP | LOAD | KILL | SHUTDOWN | DISK) soup
    | (RECONFIGURE | SETUSER | REVERT | LINENO) soupTail
    | (WRITETEXT | UPDATETEXT | READTEXT) soup
    | BULK INSERT soup
    | INSERT BULK objectName parens? (WITH parens)?
    | UPDATE STATISTICS soup
    | (CREATE | ALTER | DROP) otherKind soup
    | ALTER (DATABASE | INDEX | AUTHORIZATION | SCHEMA | SEQUENCE) alterSoup
    | (EXEC | EXECUTE) AS (CALLER | (USER | LOGIN) EQ (STRING | NSTRING | VARIABLE)) (WITH soup)?
    | (OPEN | CLOSE) (SYMMETRIC | MASTER | ALL) soup
    | (SEND | RECEIVE | MOVE CONVERSATION | GET CONVERSATION) soup
    | BEGIN (DIALOG | CONVERSATION) soup
    | END_DIALOG CONVERSATION soup
    | ADD SIGNATURE soup
    | (ADD | DROP) SIGNATURE soup
    ;
permission: (GRANT | DENY | REVOKE) ~(TO | FROM | SEMI)+ (TO | FROM) grantee (COMMA grantee)* CASCADE? (WITH GRANT OPTION)? (AS identifier)?;
grantee: identifier | PUBLIC;
otherKind
    : USER | LOGIN | ROLE | APPLICATION ROLE | SERVER | STATISTICS | ASSEMBLY | CERTIFICATE | CREDENTIAL | ENDPOINT | FULLTEXT
    | MESSAGE TYPE | QUEUE | SERVICE | CONTRACT | ROUTE | SYMMETRIC KEY | ASYMMETRIC KEY | MASTER KEY | EVENT | AUDIT | BROKER
    | RESOURCE | WORKLOAD | PARTITION | XML | SECURITY | SEARCH | REMOTE | EXTERNAL | PRIMARY XML INDEX
    ;
soup: soupPart+;
soupTail: soupPart*;
alterSoup: (soupPart | SET)+;
soupPart
    : parens
    | ~(LPAREN | RPAREN | SEMI | SELECT | INSERT | UPDATE | DELETE | MERGE | EXEC | EXECUTE | DECLARE | SET | IF | ELSE | WHILE
      | BEGIN | END | RETURN | PRINT | RAISERROR | CREATE | ALTER | DROP | GRANT | DENY | REVOKE | USE | COMMIT | ROLLBACK
      | SAVE | OPEN | CLOSE | FETCH | DEALLOCATE | TRUNCATE | DBCC | GOTO | BREAK | CONTINUE | WAITFOR | CHECKPOINT
      | END_DIALOG | BACKUP | RESTORE | KILL | LABEL | REVERT | RECONFIGURE | SETUSER)
    ;
parens: LPAREN (parens | ~(LPAREN | RPAREN))* RPAREN;

identifier: ID | BRACKETED | DOUBLE_QUOTED | nonReserved;
nonReserved
    : ABSOLUTE | ACTION | AFTER | ALWAYS | APPEND | APPLICATION | APPLY | ASSEMBLY | ASYMMETRIC | AT | AUDIT
    | AUTO | BINARY | BOTH | BROKER | CACHE | CALLED | CALLER | CAST | CATCH | CERTIFICATE | CHAR | CHARACTER
    | COLUMNSTORE | COMMITTED | CONTRACT | CONVERSATION | CREDENTIAL | CUBE | CYCLE | DELAY | DIALOG
    | DISABLE | ELEMENTS | ENABLE | ENCRYPTION | ENDPOINT | EVENT | EXPLICIT | FIRST | FN | FOLLOWING
    | FULLTEXT | GENERATED | GET | GLOBAL | GROUPING | HASH | INCLUDE | INCREMENT | INLINE | INPUT | INSTEAD
    | ISOLATION | JSON | LAST | LEADING | LEVEL | LOG | LOGIN | LOOP | MARK | MASKED | MASTER | MATCHED | MAX
    | MAXVALUE | MESSAGE | MINVALUE | MOVE | NEXT | NO | NODES | NONE | NOWAIT | OFFSET | OJ | ONLY | OUT
    | OUTPUT | OWNER | PARAMETERS | PARSE | PARTITION | PATH | PERSISTED | PRECEDING | PRECISION | PRIOR | QUEUE | RANGE
    | RAW | READONLY | REBUILD | RECEIVE | RECOMPILE | RELATIVE | REMOTE | REMOVE | REPEATABLE | RESOURCE
    | RESTART | RESULT | RETURNS | ROLE | ROLLUP | ROOT | ROUTE | ROW | ROWS | SCHEMABINDING | SEARCH
    | SECURITY | SELF | SEND | SEQUENCE | SERIALIZABLE | SERVER | SERVICE | SETERROR | SETS | SIGNATURE
    | SNAPSHOT | SOURCE | SPARSE | START | SWITCH | SYMMETRIC | SYNONYM | TARGET | TEXTIMAGE_ON | THROW
    | TIES | TIME | TRAILING | TRIM | TRY | TRY_CAST | TRY_PARSE | TYPE | UNBOUNDED | UNCOMMITTED | USING
    | VALUE | VIEW_METADATA | WITHIN | WORK | WORKLOAD | XML | XMLNAMESPACES | ZONE
    ;
