namespace BugBridge.Storage.Sqlite;

/// <summary>A table that names accounts or reps; every name that one ever had is found.</summary>
/// <param name="Kind">What is named.</param>
/// <param name="Table">The table.</param>
/// <param name="Id">The column with the id, which may be null.</param>
/// <param name="Name">The column with the name; where it is null, the id stands for it.</param>
internal sealed record SearchedNames(string Kind, string Table, string Id, string Name)
{
    /// <summary>Takes in what is held.</summary>
    public string Fill =>
        $"""
        INSERT INTO "SearchNames" ("Kind", "Id", "Name") {Named("held")} FROM "{Table}" AS held WHERE held."{Id}" IS NOT NULL ON CONFLICT DO NOTHING;
        """;

    /// <summary>Makes the triggers that feed it.</summary>
    public string Feed => Trigger("INSERT") + Trigger("UPDATE");

    private string Trigger(string on) =>
        $"""
        CREATE TRIGGER IF NOT EXISTS "SearchNames_{Table}_{Name}_{on}" AFTER {on} ON "{Table}"
        WHEN new."{Id}" IS NOT NULL AND NOT EXISTS (
          SELECT 1 FROM "SearchNames" WHERE "Kind" = '{Kind}' AND "Id" = new."{Id}" AND "Name" = COALESCE(new."{Name}", new."{Id}"))
        BEGIN
          INSERT INTO "SearchNames" ("Kind", "Id", "Name") {Named("new")};
        END;

        """;

    private string Named(string row) => $"SELECT DISTINCT '{Kind}', {row}.\"{Id}\", COALESCE({row}.\"{Name}\", {row}.\"{Id}\")";
}
