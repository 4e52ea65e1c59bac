namespace BugBridge.Storage.Sqlite;

/// <summary>A table whose texts are searched by their words.</summary>
/// <param name="Kind">What its rows are.</param>
/// <param name="Table">The table; its key is <c>Id</c>.</param>
/// <param name="Columns">The columns that are searched.</param>
internal sealed record SearchedTexts(string Kind, string Table, string[] Columns)
{
    /// <summary>Makes the index of the words, and fills it.</summary>
    public string Create =>
        $"""
        CREATE VIRTUAL TABLE "{Kind}Search" USING fts5("Text", content='', contentless_delete=1, prefix='2 3', tokenize='unicode61 remove_diacritics 2');
        INSERT INTO "SearchIds" ("Kind", "Id") SELECT '{Kind}', "Id" FROM "{Table}" ORDER BY rowid;
        INSERT INTO "{Kind}Search" (rowid, "Text") SELECT ids."Seq", {Text("held")} FROM "{Table}" AS held JOIN "SearchIds" AS ids ON ids."Kind" = '{Kind}' AND ids."Id" = held."Id";
        """;

    /// <summary>Makes the triggers that feed it.</summary>
    public string Feed =>
        $"""
        CREATE TRIGGER IF NOT EXISTS "{Kind}Search_Insert" AFTER INSERT ON "{Table}" BEGIN
          INSERT INTO "SearchIds" ("Kind", "Id") VALUES ('{Kind}', new."Id");
          INSERT INTO "{Kind}Search" (rowid, "Text") VALUES (({Seq("new")}), {Text("new")});
        END;
        CREATE TRIGGER IF NOT EXISTS "{Kind}Search_Update" AFTER UPDATE ON "{Table}" WHEN {Text("old")} <> {Text("new")} BEGIN
          DELETE FROM "{Kind}Search" WHERE rowid = ({Seq("new")});
          INSERT INTO "{Kind}Search" (rowid, "Text") VALUES (({Seq("new")}), {Text("new")});
        END;
        CREATE TRIGGER IF NOT EXISTS "{Kind}Search_Delete" AFTER DELETE ON "{Table}" BEGIN
          DELETE FROM "{Kind}Search" WHERE rowid = ({Seq("old")});
          DELETE FROM "SearchIds" WHERE "Kind" = '{Kind}' AND "Id" = old."Id";
        END;
        """;

    private string Text(string row) => string.Join(" || ' ' || ", Columns.Select(column => $"{row}.\"{column}\""));

    private string Seq(string row) => $"SELECT \"Seq\" FROM \"SearchIds\" WHERE \"Kind\" = '{Kind}' AND \"Id\" = {row}.\"Id\"";
}
